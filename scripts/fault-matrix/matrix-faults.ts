import { type FaultFile, faultFile } from '../../emulator/fault-injection/fault-file.ts';

/** Something that goes wrong at one doorway. */
export interface MatrixFault {
  /** At the head of a column. */
  readonly name: string;
  /** What it is, for the legend. */
  readonly means: string;
  readonly rules: (doorway: string) => object;
}

const rest = (does: object) => (doorway: string) => ({ rest: '*', for: doorway, ...does });
const webhook = (does: object) => (doorway: string) => ({ webhook: doorway, ...does });

export const MATRIX_FAULTS: readonly MatrixFault[] = [
  {
    name: '429',
    means: 'the REST API refuses all that the doorway asks as too much',
    rules: rest({ does: 'answer', status: 429 }),
  },
  { name: '500', means: 'the REST API answers 500', rules: rest({ does: 'answer', status: 500 }) },
  { name: 'hang', means: 'the REST API never answers', rules: rest({ does: 'hang' }) },
  { name: 'refused', means: 'the REST API drops the connection', rules: rest({ does: 'refuse' }) },
  {
    name: 'reply lost',
    means: 'the REST API does what is asked, and the answer is lost',
    rules: rest({ does: 'lose' }),
  },
  {
    name: 'slow by 3 s',
    means: 'the REST API answers after three seconds',
    rules: rest({ does: 'wait', latency: 3 }),
  },
  {
    name: 'killed',
    means: 'the Function does nothing, and Twilio ends it after ten seconds',
    rules: webhook({ does: 'kill' }),
  },
  {
    name: 'twice',
    means: 'Twilio delivers the request a second time, a second later',
    rules: webhook({ does: 'twice', latency: 1 }),
  },
  {
    name: 'late',
    means: 'the request reaches the doorway nine seconds late',
    rules: webhook({ does: 'late', latency: 9 }),
  },
  {
    name: 'fallback',
    means: 'the Function does all of its work, and its answer is lost: Twilio asks the fallback',
    rules: webhook({ does: 'lose' }),
  },
];

export function rulesAt(doorway: string, { rules }: MatrixFault): FaultFile {
  return faultFile.parse({ faults: [asWritten(rules(doorway))] });
}

/** As a file of faults would have it, where everything is text. */
function asWritten(rules: object): object {
  return Object.fromEntries(Object.entries(rules).map(([name, value]) => [name, String(value)]));
}
