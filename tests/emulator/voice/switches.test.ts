import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SWITCHES, type SwitchName, unkindVariants } from '../../../emulator/switches.ts';
import { queueLine } from '../../support/queue-line.ts';
import { RestClient } from '../../support/rest-client.ts';
import { DIALLING } from '../../support/switch-rows/dialling.ts';
import { LEAVING } from '../../support/switch-rows/leaving.ts';
import type { Rows } from '../../support/switch-rows/row.ts';
import { WAITING } from '../../support/switch-rows/waiting.ts';

const ROWS: Rows = { ...LEAVING, ...DIALLING, ...WAITING };

/** Switches of the REST API and of the cloud: their two sides are shown where those are tested. */
const TESTED_ELSEWHERE: readonly SwitchName[] = [
  'deleteNonEmptyQueueStatus',
  'duplicateQueueStatus',
  'goneMemberStatus',
  'djCallOverAtAction',
  'callsListedAtOnce',
  'syncMissingCode',
  'syncExistsStatus',
  'tooManyFunctionsStatus',
  'unsignedFunctionStatus',
  'signsEveryParameter',
];

/** What this file shows, by the table or by a test of its own. */
const SHOWN_HERE = [...Object.keys(ROWS), 'syncTooLargeStatus'];

const CASES = Object.entries(ROWS).flatMap(([name, { pages, see, seen }]) =>
  seen.map(([value, expected]) => ({ name: name as SwitchName, value, pages: pages ?? {}, see, expected })),
);

describe('a switch', () => {
  it.each(CASES)(
    '$name = $value changes what an application sees',
    async ({ name, value, pages, see, expected }) => {
      const app = queueLine(pages, { switches: { [name]: value } });
      expect(await see(app)).toEqual(expected);
      expect(app.account.faults).toEqual([]);
    },
  );

  it.each([413, 400])('syncTooLargeStatus = %i changes how Sync refuses more than 16 KiB', async (status) => {
    const { account } = queueLine({}, { switches: { syncTooLargeStatus: status } });
    const Data = JSON.stringify('x'.repeat(16 * 1024));
    const answer = await new RestClient(account).post('/v1/Services/default/Documents', { Data });
    expect(answer).toMatchObject({ status, body: { code: 54006 } });
  });

  it('is shown on each of its sides, which differ', () => {
    for (const [name, { seen }] of Object.entries(ROWS)) {
      const { default: kind, unkind } = SWITCHES[name as SwitchName];
      expect(seen.map(([value]) => value)).toEqual(expect.arrayContaining([kind, unkind]));
      expect(new Set(seen.map(([, expected]) => JSON.stringify(expected))).size).toBe(seen.length);
    }
  });

  it('has a row here or a test elsewhere', () => {
    const folder = join(__dirname, '..');
    const elsewhere = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.test.ts') && join(folder, path) !== __filename)
      .map((path) => readFileSync(join(folder, path), 'utf8'));
    const untested = (Object.keys(SWITCHES) as SwitchName[]).filter((name) =>
      TESTED_ELSEWHERE.includes(name)
        ? !elsewhere.some((text) => text.includes(name))
        : !SHOWN_HERE.includes(name),
    );
    expect(untested).toEqual([]);
  });

  it('is flipped alone, and together with all others, by the variants that scenarios run with', () => {
    const variants = unkindVariants();
    expect(variants[0]).toEqual({ name: 'defaults', switches: {} });
    for (const name of Object.keys(SWITCHES) as SwitchName[])
      expect(variants).toContainEqual({ name, switches: { [name]: SWITCHES[name].unkind } });
    expect(Object.keys(variants.at(-1)?.switches ?? {})).toEqual(Object.keys(SWITCHES));
  });
});
