import type { BoardOptions } from '../../../emulator/switchboard/board.ts';
import { Switchboard } from '../../../emulator/switchboard/switchboard.ts';
import type { TinyApp } from '../../support/tiny-app.ts';
import { Telephones } from './telephones.ts';

/** A tiny application, its switchboard, and the page of it in a browser. Time passes when the test says so. */
export interface Desk {
  readonly app: TinyApp;
  readonly telephones: Telephones;
  readonly switchboard: Switchboard;
  close(): Promise<void>;
}

const LINE = '+15550100';
export const LISTENER = '+15550123';
export const DJ_PHONE = '+15550190';

const TWO_PHONES: BoardOptions = {
  title: 'Hill Radio',
  numbers: [{ phoneNumber: LINE, label: 'The line' }],
  phones: [
    { number: LISTENER, label: 'Listener', dials: LINE },
    { number: DJ_PHONE, label: 'DJ', dials: LINE },
  ],
};

export async function openDesk(
  app: TinyApp,
  browser: Parameters<typeof Telephones.open>[1] = {},
): Promise<Desk> {
  const switchboard = await Switchboard.start(app.account, 0, TWO_PHONES);
  const telephones = await Telephones.open(switchboard.port, browser);
  return {
    app,
    telephones,
    switchboard,
    async close() {
      await telephones.close();
      await switchboard.stop();
    },
  };
}
