import { z } from 'zod';
import type { NumberSettings } from '../emulator/numbers/incoming-phone-number.ts';
import { phoneNumber, readYamlFile, text } from '../emulator/yaml-file.ts';
import { Refusal } from './command-line.ts';

const method = z.enum(['GET', 'POST']).default('POST');

const numbersFile = z.array(
  z.strictObject({
    number: phoneNumber,
    'friendly name': text.optional(),
    'voice url': text,
    'voice method': method,
    'fallback url': text.default(''),
    'fallback method': method,
    'status callback': text.default(''),
    'status callback method': method,
  }),
);

/**
 * Reads the numbers that an account is to have.
 *
 * @param base where relative URLs start from
 * @throws YamlFileError for what makes no sense, and a Refusal for a path that starts nowhere
 */
export function readNumbers(path: string, base: string | undefined): NumberSettings[] {
  return readYamlFile(path, numbersFile).map((entry, index) => {
    const absolute = (name: 'voice url' | 'fallback url' | 'status callback') =>
      entry[name] && absoluteUrl(entry[name], { base, where: `${path}, number ${index + 1}, ${name}` });
    return {
      phoneNumber: entry.number,
      ...(entry['friendly name'] === undefined ? {} : { friendlyName: entry['friendly name'] }),
      voiceUrl: absolute('voice url'),
      voiceMethod: entry['voice method'],
      voiceFallbackUrl: absolute('fallback url'),
      voiceFallbackMethod: entry['fallback method'],
      statusCallback: absolute('status callback'),
      statusCallbackMethod: entry['status callback method'],
    };
  });
}

/**
 * Where a URL leads that may be a path. `where` names the place in which it was given.
 *
 * @throws Refusal that says what a path lacks
 */
export function absoluteUrl(
  url: string,
  { base, where }: { base: string | undefined; where: string },
): string {
  if (isWeb(url)) return url;
  if (base === undefined)
    throw new Refusal(
      `${where}: '${url}' is a path, and nobody has said of which server: name it with --functions http://localhost:PORT, or give the folder of a Functions project with --project`,
    );
  if (!isWeb(base))
    throw new Refusal(`--functions must be an address such as http://localhost:3000, not '${base}'`);
  return new URL(url, base).href;
}

function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}
