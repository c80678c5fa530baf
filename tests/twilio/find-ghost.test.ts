/**
 * The SDK itself runs in this test: some of its packages come as ES modules too, which jest cannot require.
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import type { RestResponse } from '../../emulator/rest/rest-request.ts';
import type { OpenShow, Show } from '../../src/show/show.ts';
import { findGhost } from '../../src/twilio/find-ghost.ts';
import { EmulatedAccount } from '../support/emulated-account.ts';
import { emulatedStation } from '../support/emulated-client.ts';
import { openShow } from '../support/shows.ts';

const now = new Date('2026-03-06T20:30:00.000Z');
const heardAt = '2026-03-06T20:20:00.000Z';
const [ghost, other] = ['1', '2'].map((digit) => `CA${digit.repeat(32)}`) as [string, string];
const attended: OpenShow = { ...openShow, djCalls: [ghost], djAwaySince: null, djHeardAt: heardAt };
const endedAt = 'Fri, 06 Mar 2026 20:25:00 +0000';

/** A station whose show knows DJs, and what Twilio says of their calls. */
function stationWith(
  show: OpenShow,
  calls: Record<string, { status: string; end_time: string | null } | number>,
) {
  const { account } = new EmulatedAccount();
  account.sync.createDocument({ uniqueName: 'radio-callin-show', data: show });
  const asked: string[] = [];
  const station = () =>
    emulatedStation(account, {
      before: async ({ method, url }): Promise<RestResponse | undefined> => {
        const name = new URL(url).pathname.split('/').at(-1)?.replace('.json', '') ?? '';
        asked.push(`${method} ${name}`);
        const known = calls[name];
        if (known === undefined) return undefined;
        if (typeof known === 'number') return { status: known, headers: {}, body: '{}' };
        const body = JSON.stringify({ sid: name, ...known });
        return { status: 200, headers: { 'content-type': 'application/json' }, body };
      },
    });
  const shown = () => account.sync.documents.get('radio-callin-show')?.data as Show;
  return { asked, station, shown };
}

const over = { status: 'completed', end_time: endedAt };
const goesOn = { status: 'in-progress', end_time: null };

describe('a DJ whose end nobody has told', () => {
  it('is taken out of the show, away since the end of the call', async () => {
    const { station, shown } = stationWith(attended, { [ghost]: over });
    const show = await findGhost(station(), { now });
    const expected = { djCalls: [], djAwaySince: '2026-03-06T20:25:00.000Z', djHeardAt: now.toISOString() };
    expect(show).toMatchObject(expected);
    expect(shown()).toMatchObject(expected);
  });

  it('is not away since before another DJ was known to leave', async () => {
    const { station, shown } = stationWith(
      { ...attended, djHeardAt: '2026-03-06T20:28:00.000Z' },
      { [ghost]: over },
    );
    await findGhost(station(), { now });
    expect(shown()).toMatchObject({ djAwaySince: '2026-03-06T20:28:00.000Z' });
  });

  it('is asked about once, however many containers would like to know at that instant', async () => {
    const { station, asked, shown } = stationWith(attended, { [ghost]: goesOn });
    await Promise.all([1, 2, 3, 4, 5, 6].map(() => findGhost(station(), { now })));
    expect(asked.filter((request) => request === `GET ${ghost}`)).toHaveLength(1);
    expect(shown()).toMatchObject({ djCalls: [ghost], djAwaySince: null, djHeardAt: now.toISOString() });
  });

  it('leaves the DJ who is there, and comes to the other a minute later', async () => {
    const { station, asked, shown } = stationWith(
      { ...attended, djCalls: [other, ghost] },
      { [ghost]: over, [other]: goesOn },
    );
    await findGhost(station(), { now });
    expect(shown()).toMatchObject({ djCalls: [ghost, other] });
    await findGhost(station(), { now: new Date(now.getTime() + 60_000) });
    expect(shown()).toMatchObject({ djCalls: [other], djAwaySince: null });
    expect(asked.filter((request) => /^GET CA/.test(request))).toEqual([`GET ${other}`, `GET ${ghost}`]);
  });

  it.each([
    ['goes on', goesOn],
    ['is not known to Twilio', 404],
  ])('is nobody whose call %s', async (_, call) => {
    const { station, shown } = stationWith(attended, { [ghost]: call });
    await findGhost(station(), { now });
    expect(shown()).toMatchObject({ djCalls: [ghost], djAwaySince: null });
  });

  it('stays while Twilio cannot say, and is found a minute later', async () => {
    const calls: Parameters<typeof stationWith>[1] = { [ghost]: 503 };
    const { station, shown } = stationWith(attended, calls);
    await expect(findGhost(station(), { now })).rejects.toThrow();
    expect(shown()).toMatchObject({ djCalls: [ghost] });
    calls[ghost] = over;
    await findGhost(station(), { now: new Date(now.getTime() + 60_000) });
    expect(shown()).toMatchObject({ djCalls: [], djAwaySince: now.toISOString() });
  });
});
