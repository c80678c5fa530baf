import type { Emulator } from '../../emulator/emulator.ts';
import { parseShow } from '../../src/show/parse-show.ts';
import type { Show } from '../../src/show/show.ts';
import { type SyncNames, syncNames } from '../../src/twilio/sync-names.ts';
import type { Scenario } from './scenario.ts';

/** An item of a map, whatever it holds. */
export interface StoredItem {
  readonly key: string;
  readonly data: unknown;
}

/** What the line of a scenario has written into the emulated Sync, which may have stopped already. */
export class StoredByLine {
  readonly names: SyncNames;
  readonly #emulator: Emulator;

  constructor({ emulator, scenario }: { readonly emulator: Emulator; readonly scenario: Scenario }) {
    this.names = syncNames(scenario.settings.STATION_ID ?? 'radio-callin');
    this.#emulator = emulator;
  }

  itemsOf(map: string): StoredItem[] {
    return this.#emulator.account.sync.maps.get(map)?.items() ?? [];
  }

  contentsOf(map: string): unknown[] {
    return this.itemsOf(map).map(({ data }) => data);
  }

  /** Undefined when there is none, or none that can be read. */
  get show(): Show | undefined {
    return parseShow(this.#emulator.account.sync.documents.get(this.names.show)?.data);
  }
}
