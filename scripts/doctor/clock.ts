import { broken, type Check, ok, type Verdict, warning } from './check.ts';

/** The commands write times of this computer beside those of the functions. */
export const clock: Check = {
  name: 'clock',
  look: ({ standing, askedAt }) => clockVerdict(standing.date, askedAt),
};

const muchSeconds = 30;
const tooMuchSeconds = 300;
const remedy = 'set the clock of this computer by the network, then run this again';

/** @param here milliseconds since 1970, when Twilio said what time it is there */
export function clockVerdict(there: Date | undefined, here: number): Verdict {
  if (there === undefined) return warning('Twilio did not say what time it is', 'run this again');
  const seconds = Math.round(Math.abs(there.getTime() - here) / 1000);
  if (seconds <= muchSeconds) return ok("this computer's clock is right");
  const finding = `this computer's clock is ${seconds} seconds off`;
  return seconds <= tooMuchSeconds ? warning(finding, remedy) : broken(finding, remedy);
}
