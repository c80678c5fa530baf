import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readNumbers } from '../../scripts/numbers-file.ts';

describe('a file of numbers for the emulator', () => {
  const folder = mkdtempSync(join(tmpdir(), 'numbers-'));
  const file = join(folder, 'numbers.yaml');
  afterAll(() => rmSync(folder, { recursive: true }));

  function numbers(written: string): string[] {
    writeFileSync(file, `- number: ${written}\n  voice url: /voice\n`);
    return readNumbers(file, 'http://localhost:8123').map(({ phoneNumber }) => phoneNumber);
  }

  it.each(['+15550100', '"+15550100"'])('keeps the plus of %s', (written) => {
    expect(numbers(written)).toEqual(['+15550100']);
  });

  it.each(['15550100', '"15550100"', '+0155501', 'anonymous', '', '#'])(
    'refuses %j in one line',
    (written) => {
      expect(() => numbers(written)).toThrow(
        /^[^\n]*number 1, number: (must be a telephone number|is empty)/,
      );
    },
  );
});
