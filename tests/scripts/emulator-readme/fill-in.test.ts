import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillIn } from '../../../scripts/emulator-readme/fill-in.ts';

const README = join(__dirname, '..', '..', '..', 'emulator', 'README.md');

describe("the emulator's README", () => {
  it('lists what the code covers; when this fails, run: npm run emulator-readme', () => {
    const text = readFileSync(README, 'utf8');
    expect(text === fillIn(text)).toBe(true);
  });

  it('has a place for every table', () => {
    expect(() => fillIn('nothing')).toThrow("the mark '<!-- generated: verbs -->' is missing");
  });
});
