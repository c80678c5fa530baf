import type { Show } from '../../src/show/show.ts';
import { Line } from '../support/line.ts';
import { closingShow, openShow } from '../support/shows.ts';

const QUIET_SECONDS = 5;
const idOf = (show: Show | undefined) => ({ show: show?.show, queueSid: show?.queueSid });

describe('/dj-next', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });

  const namesOf = (verbs: readonly { name: string }[]) => verbs.map(({ name }) => name);
  async function waiting(...numbers: string[]) {
    const callers = [];
    for (const number of numbers) {
      callers.push(line.listener(number));
      await line.pass(60);
    }
    return callers;
  }

  it('opens a fresh deployment for the DJ too, with its queues, and says that nobody waits', async () => {
    const { words, verbs } = await line.ask('/dj-next');
    expect(words).toBe('Nobody is waiting. Stay on the line, and the next caller will come by itself.');
    expect(namesOf(verbs)).toEqual(['Gather', 'Redirect']);
    expect(line.show?.state).toBe('open');
    expect(line.emulator.account.queues.all()).toHaveLength(2);
  });

  it('looks again every five seconds, in silence, and says so again about once a minute', async () => {
    let url = '/dj-next';
    const spoken: number[] = [];
    for (let round = 0; round < 25; round += 1) {
      const { verbs, words } = await line.ask(url);
      expect(verbs[0]).toMatchObject({ name: 'Gather', attributes: { timeout: String(QUIET_SECONDS) } });
      if (words !== '') spoken.push(round);
      url = verbs[1]?.text ?? '';
    }
    expect(spoken).toEqual([0, 12, 24]);
  });

  it('says so at once when the DJ asks who waits, and reads the keys for star', async () => {
    const dj = line.dj();
    await line.pass(40);
    const before = dj.words.length;
    dj.press('5');
    await line.pass(1);
    expect(dj.words.slice(before)).toEqual([expect.stringContaining('Nobody is waiting.')]);
    await line.pass(10);
    dj.press('*');
    await line.pass(1);
    expect(dj.words.at(-1)).toMatch(/^Press 1 to take the next caller now, 2 to .* 0 to close the line\.$/);
    dj.hangUp();
    await line.pass(1);
  });

  it('says how many wait and how long the first has, then connects to the first', async () => {
    const callers = await waiting('+15550161');
    const one = await line.ask('/dj-next');
    expect(one.words).toBe('One caller is waiting. A caller, first time, waited less than a minute.');
    callers.push(...(await waiting('+15550162', '+15550163')));
    const three = await line.ask('/dj-next');
    expect(three.words).toMatch(
      /^Three callers are waiting\. A caller, first time, waited (two|three) minutes\.$/,
    );
    const [gather, dial] = three.verbs;
    const sids = callers.map(({ callSid }) => callSid);
    const who = `who=${sids[0]}`;
    expect(gather?.attributes.timeout).toBe('1');
    expect(gather?.attributes.action).toMatch(
      new RegExp(`^/dj-key\\?state=open&moment=dossier&${who}&whosince=\\d+&expected=${sids.join('%2C')}$`),
    );
    expect(dial?.attributes).toMatchObject({ hangupOnStar: 'true', timeout: '5' });
    expect(dial?.attributes.action).toMatch(
      new RegExp(
        `^/dj-next\\?after=air&prompt=waiting&state=open&${who}&dialled=\\d+&expected=${sids.slice(1).join('%2C')}$`,
      ),
    );
    expect(dial?.children).toMatchObject([
      {
        name: 'Queue',
        text: 'radio-callin-queue',
        attributes: {
          url: expect.stringMatching(
            `^/connect-notice\\?show=20260306T200000Z&rev=\\w+&behind=${callers[1]?.callSid}&inturn=${callers[0]?.callSid}$`,
          ),
        },
      },
    ]);
    for (const caller of callers) caller.hangUp();
    await line.pass(30);
  });

  it('says only how many wait when the first cannot be seen', async () => {
    const [caller] = await waiting('+15550164');
    line.beforeRest = async ({ url }) =>
      url.includes('/Members') ? { status: 500, headers: {}, body: '{}' } : undefined;
    expect((await line.ask('/dj-next')).words).toBe('One caller is waiting.');
    line.beforeRest = undefined;
    caller?.hangUp();
    await line.pass(30);
  });

  it('makes the queues again when somebody has deleted it during the show', async () => {
    const { queues } = line.emulator.account;
    for (const { sid } of queues.all()) queues.delete(sid);
    expect((await line.ask('/dj-next')).words).toContain('Nobody is waiting.');
    expect(queues.all().map(({ friendlyName, maxSize }) => [friendlyName, maxSize])).toEqual([
      ['radio-callin-queue', 100],
      ['radio-callin-queue-next', 5000],
    ]);
    expect(line.show?.queueSid).toBe(queues.all()[0]?.sid);
  });

  it('never makes a queue for a line that was closed while we thought it open', async () => {
    const { queues } = line.emulator.account;
    await line.ask('/dj-next');
    for (const { sid } of queues.all()) queues.delete(sid);
    line.writeShow({ ...line.show, state: 'closed' });
    const { words, verbs } = await line.ask('/dj-next');
    expect(words).toBe('The line is closed. Press 1 to open it.');
    expect(verbs).toMatchObject([
      { name: 'Gather', attributes: { action: '/dj-key?state=closed&moment=idle', numDigits: '1' } },
      { name: 'Redirect' },
    ]);
    expect(queues.all()).toEqual([]);
  });

  it('believes an opening at once when the DJ has just made it', async () => {
    line.writeShow({ ...line.show, state: 'open', show: '20260306T233000Z' });
    expect((await line.ask('/dj-next')).words).toContain('The line is closed.');
    expect((await line.ask('/dj-next?fresh=1')).words).toContain('Nobody is waiting.');
  });

  it('reads the show at most once in ten seconds while the DJ waits', async () => {
    await line.pass(11);
    const before = line.restCount('GET', '/Documents/');
    for (let round = 0; round < 4; round += 1) {
      await line.ask('/dj-next');
      await line.pass(QUIET_SECONDS);
    }
    expect(line.restCount('GET', '/Documents/') - before).toBe(2);
  });

  it('reads the show every twenty seconds once the DJ knows that nobody waits', async () => {
    await line.pass(21);
    const before = line.restCount('GET', '/Documents/');
    for (let round = 0; round < 8; round += 1) {
      await line.ask('/dj-next?prompt=nobody&state=open');
      await line.pass(QUIET_SECONDS);
    }
    expect(line.restCount('GET', '/Documents/') - before).toBe(2);
  });

  it('asks no more than how many wait, in one request, while nobody does', async () => {
    await line.ask('/dj-next');
    const before = line.rest.length;
    await line.ask('/dj-next?prompt=nobody&state=open');
    expect(
      line.rest
        .slice(before)
        .map(({ method, url }) => `${method} ${new URL(url).pathname.split('/').at(-1)}`),
    ).toEqual(['GET Queues.json']);
  });

  it('never dials while nobody waits, in a quarter of an hour with calls that come and go', async () => {
    const { account } = line.emulator;
    const from = line.webhooks.length;
    let inLine = 0;
    const dialledEmpty: string[] = [];
    const stop = account.observe((event) => {
      if (event.type === 'queue') inLine += event.change === 'joined' ? 1 : -1;
      if (event.type === 'webhook' && event.exchange.responseBody.includes('<Dial') && inLine === 0)
        dialledEmpty.push(event.exchange.url);
    });
    const dj = line.dj();
    await line.pass(120);
    for (const number of ['+15550165', '+15550166', '+15550167']) {
      const caller = line.listener(number);
      await line.pass(60);
      expect(caller.heard.some(({ kind }) => kind === 'person')).toBe(true);
      caller.hangUp();
      await line.pass(100);
    }
    dj.hangUp();
    await line.pass(1);
    stop();
    expect(dialledEmpty).toEqual([]);
    expect(line.webhooks.slice(from).some(({ responseBody }) => responseBody.includes('<Dial'))).toBe(true);
  });

  it.each([
    ['hangs', async () => line.clock.sleep(60_000).then(() => undefined)],
    ['is broken', async () => ({ status: 500, headers: {}, body: '' })],
  ])('still connects the DJ to whoever waits while REST %s', async (_, outage) => {
    await line.pass(11);
    const caller = line.listener('+15550168');
    await line.pass(15);
    line.beforeRest = outage;
    await line.pass(11);
    const dj = line.dj();
    await line.pass(60);
    expect(dj.words.join(' ')).toContain('We cannot see the line just now.');
    expect(caller.heard.some(({ kind }) => kind === 'person')).toBe(true);
    line.beforeRest = undefined;
    dj.hangUp();
    await line.pass(30);
    expect(line.recordOf(caller.callSid)?.outcome).toBe('aired');
  });

  it('helps to close the show that it has seen closing, and none that has been opened since', async () => {
    const { show: before } = line;
    line.writeShow({ ...closingShow, ...idOf(before) });
    const { verbs } = await line.ask('/dj-next?fresh=1&proof=pin');
    expect(verbs).toMatchObject([{ name: 'Redirect' }]);
    const next = { ...openShow, queueSid: before?.queueSid, show: '20260313T200000Z' };
    line.writeShow(next);
    expect((await line.ask(verbs[0]?.text ?? '')).verbs.at(-1)?.text).toBe('/dj-next?fresh=1&proof=pin');
    expect(line.show).toEqual(next);
    line.writeShow({ ...before });
  });
});
