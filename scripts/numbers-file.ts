import { z } from 'zod';
import type { NumberSettings } from '../emulator/numbers/incoming-phone-number.ts';
import { phoneNumber, readYamlFile, text } from '../emulator/yaml-file.ts';

const method = z.enum(['GET', 'POST']).default('POST');

const numbersFile = z.array(
  z.strictObject({
    number: phoneNumber,
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
 * @throws YamlFileError
 */
export function readNumbers(path: string, base: string | undefined): NumberSettings[] {
  const absolute = (url: string) => (url === '' || base === undefined ? url : new URL(url, base).href);
  return readYamlFile(path, numbersFile).map((entry) => ({
    phoneNumber: entry.number,
    voiceUrl: absolute(entry['voice url']),
    voiceMethod: entry['voice method'],
    voiceFallbackUrl: absolute(entry['fallback url']),
    voiceFallbackMethod: entry['fallback method'],
    statusCallback: absolute(entry['status callback']),
    statusCallbackMethod: entry['status callback method'],
  }));
}
