import type { ActName } from '../../../src/show/console/act.ts';
import { emptyDeskCard } from '../../../src/show/console/desk-card.ts';
import type { roles } from '../../../src/show/console/role.ts';
import { whoMay } from '../../../src/show/console/who-may.ts';
import { syncNames } from '../../../src/twilio/sync-names.ts';
import { type Line, sidOfCall } from '../../support/line.ts';
import { StaffedConsole, watchAtOnce } from '../../support/staffed-console.ts';

/** What one process of the functions asks of Twilio at the same time. */
const MOST_AT_ONCE = 4;
const CROWD = 30;

describe('the console, with a crowd in line and more cards than Sync lists in one page', () => {
  let desk: StaffedConsole;
  beforeAll(async () => {
    desk = await StaffedConsole.open();
    for (let caller = 0; caller < CROWD; caller += 1) desk.line.listener(`+155501${10 + caller}`);
    await desk.line.pass(40);
    fillCards(desk.line, 101);
  });
  afterAll(() => desk.close());
  afterEach(() => {
    desk.line.beforeRest = undefined;
    desk.line.expectQuiet();
  });

  const poll = (role: (typeof roles)[number]) =>
    desk.at.ask('/console/board', { body: { tag: '' }, session: desk.sessions[role] });

  it('asks four things at once at the most, in a process that knows nobody yet, and twenty in all', async () => {
    const most = watchAtOnce(desk.line);
    const before = desk.line.rest.length;
    expect((await poll('producer')).status).toBe(200);
    expect(most()).toBeLessThanOrEqual(MOST_AT_ONCE);
    expect(desk.line.rest.length - before).toBeLessThanOrEqual(20);
  });

  it('asks no more for two pages, of whichever role, that ask within a second', async () => {
    await desk.line.pass(2);
    await poll('producer');
    const before = desk.line.rest.length;
    await poll('dj');
    expect(desk.line.rest.length).toBe(before);
  });

  it('knows the hundred and first card', async () => {
    const [row] = (await desk.look()).rows;
    const key = `${desk.line.show?.show}.${row?.callSid}`;
    cardsOf(desk.line)?.create(key, { data: { ...emptyDeskCard('producer', 0), name: 'Ana' } });
    expect((await desk.look()).rows[0]).toMatchObject({ name: 'Ana' });
  });

  const more = {
    ...{ on: true, to: 'last', reason: '', minutes: 1, words: '', topic: '', nextShow: '' },
    ...{
      card: { name: 'Ben' },
      isScreened: true,
      callerKey: 'a'.repeat(32),
      recordingSid: `RE${'0'.repeat(32)}`,
    },
  };
  const acts = (Object.keys(whoMay) as ActName[]).sort(
    (one, other) => Number(one === 'close') - Number(other === 'close'),
  );

  it.each(acts)('asks four things at once at the most for %s', async (act) => {
    const { rows } = await desk.look();
    const { callSid = '', turn = 1, revision = '' } = rows.at(-1) ?? {};
    const most = watchAtOnce(desk.line);
    const { status } = await desk.act({ ...more, act, callSid, turn, revision }, whoMay[act][0] ?? 'dj');
    expect([200, 409]).toContain(status);
    expect(most()).toBeGreaterThan(0);
    expect(most()).toBeLessThanOrEqual(MOST_AT_ONCE);
  });
});

function cardsOf({ emulator }: Line) {
  return emulator.account.sync.maps.get(syncNames('radio-callin').deskCards);
}

/** Of people of this show who have gone, all of whose keys come before those of anybody who waits. */
function fillCards(line: Line, cards: number): void {
  const { sync } = line.emulator.account;
  const uniqueName = syncNames('radio-callin').deskCards;
  const map = sync.maps.get(uniqueName) ?? sync.createMap({ uniqueName });
  for (let card = 0; card < cards; card += 1)
    map.create(`${line.show?.show}.${sidOfCall(card)}`, {
      data: { ...emptyDeskCard('producer', 0), name: 'Gone' },
    });
}
