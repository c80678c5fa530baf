import type { Alert, EmulatorEvent, Fault } from '../../emulator/events.ts';
import { maskNumbersIn } from '../../src/show/phone-number.ts';

/** Who is to be told of an account's alerts and faults. */
interface Watched {
  observe(observer: (event: EmulatorEvent) => void): () => void;
}

/**
 * Tells of every alert and every fault as it comes, with its time and its call, and counts them: an alert is a mistake of the
 * application's, a fault is something that the emulator does not do.
 */
export class Trouble {
  readonly #print: (line: string) => void;
  readonly #stop: () => void;
  #alerts = 0;
  #faults = 0;

  /** `print` takes a line at a time. */
  constructor(account: Watched, print: (line: string) => void) {
    this.#print = print;
    this.#stop = account.observe((event) => {
      if (event.type === 'alert') this.#alert(event);
      if (event.type === 'fault') this.#fault(event);
    });
  }

  /** Tells no more, and says how much there was. What the end itself breaks off is nobody's mistake. */
  end(): string {
    this.#stop();
    return `${counted(this.#alerts, 'alert')} and ${counted(this.#faults, 'fault')} in all`;
  }

  #alert({ code, level, message, url = '', ...told }: Alert): void {
    this.#alerts += 1;
    this.#tell(told, `${level} ${code}: ${message} ${url}`.trimEnd());
    this.#print(`          https://www.twilio.com/docs/api/errors/${code}`);
  }

  #fault({ message, remedy, ...told }: Fault): void {
    this.#faults += 1;
    this.#tell(told, `FAULT: ${message}`);
    this.#print(`          ${remedy}`);
  }

  #tell({ at, callSid }: { at: number; callSid?: string | undefined }, text: string): void {
    const time = new Date(at).toTimeString().slice(0, 8);
    this.#print(maskNumbersIn([time, callSid, text].filter(Boolean).join('  ')));
  }
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
