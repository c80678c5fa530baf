import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenQuestion } from '../../../emulator/open-question.ts';
import { SWITCHES, type SwitchName, unkindVariants } from '../../../emulator/switches.ts';
import { queueLine } from '../../support/queue-line.ts';
import { DIALLING } from '../../support/switch-rows/dialling.ts';
import { LEAVING } from '../../support/switch-rows/leaving.ts';
import type { Rows } from '../../support/switch-rows/row.ts';
import { WAITING } from '../../support/switch-rows/waiting.ts';

const ROWS: Rows = { ...LEAVING, ...DIALLING, ...WAITING };

/** Switches of the REST API and of the cloud: their two sides are shown where those are tested. */
const TESTED_ELSEWHERE: readonly SwitchName[] = [
  'deleteNonEmptyQueueStatus',
  'goneMemberStatus',
  'djCallOverAtAction',
  'callsListedAtOnce',
  'tooManyFunctionsStatus',
  'unsignedFunctionStatus',
  'cookieHasDomain',
];

const CASES = Object.entries(ROWS).flatMap(([name, { pages, see, seen }]) =>
  seen.map(([value, expected]) => ({ name: name as SwitchName, value, pages: pages ?? {}, see, expected })),
);

describe('a switch', () => {
  it.each(CASES)(
    '$name = $value changes what an application sees',
    async ({ name, value, pages, see, expected }) => {
      const app = queueLine(pages, { switches: { [name]: value } });
      expect(await see(app)).toEqual(expected);
      expect(app.account.unsupported).toEqual([]);
    },
  );

  it('is shown on each of its sides, which differ', () => {
    for (const [name, { seen }] of Object.entries(ROWS)) {
      const { default: kind, unkind, also = [] }: OpenQuestion = SWITCHES[name as SwitchName];
      expect(seen.map(([value]) => value).sort()).toEqual([kind, unkind, ...also].sort());
      expect(new Set(seen.map(([, expected]) => JSON.stringify(expected))).size).toBe(seen.length);
    }
  });

  it('has a row here or a test elsewhere', () => {
    const folder = join(__dirname, '..');
    const elsewhere = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.test.ts') && join(folder, path) !== __filename)
      .map((path) => readFileSync(join(folder, path), 'utf8'));
    const untested = (Object.keys(SWITCHES) as SwitchName[]).filter((name) =>
      TESTED_ELSEWHERE.includes(name) ? !elsewhere.some((text) => text.includes(name)) : !(name in ROWS),
    );
    expect(untested).toEqual([]);
  });

  it('is flipped alone, and together with all others, by the variants that scenarios run with', () => {
    const variants = unkindVariants();
    expect(variants[0]).toEqual({ name: 'defaults', switches: {} });
    for (const name of Object.keys(SWITCHES) as SwitchName[])
      expect(variants).toContainEqual({ name, switches: { [name]: SWITCHES[name].unkind } });
    for (const [name, { also = [] }] of Object.entries<OpenQuestion>(SWITCHES))
      for (const value of also)
        expect(variants).toContainEqual({ name: `${name} ${value}`, switches: { [name]: value } });
    expect(new Set(variants.map(({ name }) => name)).size).toBe(variants.length);
    expect(Object.keys(variants.at(-1)?.switches ?? {})).toEqual(Object.keys(SWITCHES));
  });

  it.each(Object.entries<OpenQuestion>(SWITCHES))(
    'says who has seen what its default does, when, and why it is still open: %s',
    (_name, { question, knownFrom, open }) => {
      expect(question).toMatch(/\?$/);
      expect(['documentation', 'capture', "somebody's live test", 'nobody']).toContain(knownFrom.by);
      expect(knownFrom.date).toMatch(/^20[12]\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
      expect(open.length).toBeGreaterThan(20);
    },
  );
});
