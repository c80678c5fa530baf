import type { WritingStation } from '../../src/show/words/language.ts';
import { textCost } from '../deploy/text-cost.ts';
import { type Check, type DeployedPatient, ok, type Verdict, warning } from './check.ts';

/** What the functions send: their settings, not those of `.env`. */
export const textLength: Check<DeployedPatient> = {
  name: 'length of texts',
  look: ({ deployed }) => textLengthVerdict(deployed.settings),
};

export function textLengthVerdict(station: WritingStation): Verdict {
  const cost = textCost(station);
  return cost === undefined
    ? ok('each is sent, and charged, as one')
    : warning(cost, 'change STATION_NAME and npm run deploy, or pay for it');
}
