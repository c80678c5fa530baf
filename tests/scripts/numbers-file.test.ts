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

  it.each([
    [undefined, /number 1, voice url: '\/voice' is a path, .*--functions http:\/\/localhost:PORT.*--project/],
    [
      'localhost:8123',
      /--functions must be an address such as http:\/\/localhost:3000, not 'localhost:8123'/,
    ],
  ])('says what a path lacks that starts at %s', (base, reason) => {
    writeFileSync(file, '- number: +15550100\n  voice url: /voice\n');
    expect(() => readNumbers(file, base)).toThrow(reason);
  });

  it('names the key that it does not know', () => {
    writeFileSync(file, '- number: +15550100\n  voiceUrl: http://localhost/voice\n');
    expect(() => readNumbers(file, undefined)).toThrow(/number 1: .*"voiceUrl"/);
  });

  it('takes addresses as they are, and a name for the number', () => {
    writeFileSync(
      file,
      '- number: +15550100\n  voice url: http://localhost:1/voice\n  friendly name: The desk\n',
    );
    expect(readNumbers(file, undefined)).toMatchObject([
      { voiceUrl: 'http://localhost:1/voice', friendlyName: 'The desk', statusCallback: '' },
    ]);
  });
});
