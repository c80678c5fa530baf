import {
  contextBytes,
  functionVariables,
  MOST_CONTEXT_BYTES,
  MOST_VALUE_BYTES,
} from '../deploy/function-variables.ts';
import { broken, type Check, ok, type Verdict, warning } from './check.ts';

/** Those of `.env`: no larger ones could have been deployed. */
export const variableSizes: Check = {
  name: 'variables',
  look: ({ station }) => variableSizesVerdict(functionVariables(station.variables)),
};

const nearly = 0.9;

export function variableSizesVerdict(variables: Readonly<Record<string, string>>): Verdict {
  const sizes = Object.entries(variables).map(([name, value]) => ({ name, bytes: Buffer.byteLength(value) }));
  const longest = sizes.reduce((one, other) => (other.bytes > one.bytes ? other : one), {
    name: '',
    bytes: 0,
  });
  const total = contextBytes(variables);
  const share = Math.max(longest.bytes / MOST_VALUE_BYTES, total / MOST_CONTEXT_BYTES);
  const finding = `${total} bytes of ${MOST_CONTEXT_BYTES} in all${longest.name && `, the longest is ${longest.name} with ${longest.bytes} of ${MOST_VALUE_BYTES}`}`;
  if (share > 1) return broken(finding, 'shorten the longest in .env, then npm run deploy');
  return share > nearly ? warning(finding, 'shorten the longest before you add more') : ok(finding);
}
