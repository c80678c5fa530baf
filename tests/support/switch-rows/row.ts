import type { PhoneCall } from '../../../emulator/handset.ts';
import type { Switches, SwitchName } from '../../../emulator/switches.ts';
import type { App, TinyApp } from '../tiny-app.ts';

/** One open question about Twilio: what an application sees of it, by each answer. */
export interface Row {
  readonly pages?: App;
  /** Lets happen what the question is about, on the line of queue-line.ts, and says what was seen. */
  readonly see: (app: TinyApp) => Promise<unknown>;
  /** Each possible value of the switch and what is seen by it. */
  readonly seen: readonly (readonly [value: Switches[SwitchName], seen: unknown])[];
}

export type Rows = Partial<Record<SwitchName, Row>>;

/** Somebody who has been in the queue for so long. */
export async function wait(app: TinyApp, seconds = 40): Promise<PhoneCall> {
  const caller = app.call();
  await app.pass(seconds);
  return caller;
}

/** Where the requests of one call went, in order. */
export function pathsOf(app: TinyApp, { callSid }: PhoneCall): string[] {
  return app.requests.filter(({ parameters }) => parameters.CallSid === callSid).map(({ path }) => path);
}
