import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SWITCHES } from '../../../emulator/switches.ts';
import { fillIn } from '../../../scripts/emulator-readme/fill-in.ts';
import { TABLES } from '../../../scripts/emulator-readme/tables.ts';

const README = join(__dirname, '..', '..', '..', 'emulator', 'README.md');

describe("the emulator's README", () => {
  it('lists what the code covers; when this fails, run: npm run emulator-readme', () => {
    const text = readFileSync(README, 'utf8');
    expect(text === fillIn(text, TABLES)).toBe(true);
  });

  it('says of each switch who has seen what its default does, and when, and why it is still one', () => {
    const text = readFileSync(README, 'utf8');
    for (const [name, { knownFrom, open }] of Object.entries(SWITCHES))
      expect(text).toMatch(
        new RegExp(
          `^\\| \`${name}\` \\|.*\\| ${knownFrom.by}, ${knownFrom.date} \\| ${escaped(open)} \\|$`,
          'm',
        ),
      );
  });

  it('names every further way of a switch', () => {
    const text = readFileSync(README, 'utf8');
    expect(text).toMatch(/^\| `waitFailure` \|.*\| `fallback`, or `drop` \|/m);
  });

  it('has a place for every table', () => {
    expect(() => fillIn('nothing', TABLES)).toThrow("the mark '<!-- generated: verbs -->' is missing");
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
