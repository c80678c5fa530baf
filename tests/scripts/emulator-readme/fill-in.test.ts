import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SWITCHES } from '../../../emulator/switches.ts';
import { fillIn } from '../../../scripts/emulator-readme/fill-in.ts';
import { observedOn, TABLES } from '../../../scripts/emulator-readme/tables.ts';

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
          `^\\| \`${name}\` \\|.*\\| ${knownFrom.by}, ${knownFrom.date} \\| ${escaped(open)} \\| .+ \\|$`,
          'm',
        ),
      );
  });

  it('says what was observed and when, or why nobody has asked', () => {
    const seen = { order: 'together' };
    const observed = {
      observed: '2026-12-01T10:00:00.000Z',
      region: 'us1',
      questions: {
        redirectOrder: { side: 'A', value: 'together', seen },
        waitFailure: { side: 'not clear', seen: {} },
      },
    };
    expect(observedOn('redirectOrder', undefined)).toBe('nobody has asked yet');
    expect(observedOn('redirectOrder', observed)).toBe('2026-12-01, us1: `together`');
    expect(observedOn('waitFailure', observed)).toBe('2026-12-01, us1: not clear');
    expect(observedOn('dialingPartyHears', observed)).toMatch(/^not asked: silence has to be told/);
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
