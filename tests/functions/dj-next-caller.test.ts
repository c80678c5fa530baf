import type { PhoneCall } from '../../emulator/handset.ts';
import { Line, sidOfCall } from '../support/line.ts';
import { tellOf } from '../support/told-callers.ts';

const CONNECTED = { DialBridged: 'true', DialCallStatus: 'completed', DialCallDuration: '30' };

describe('/dj-next after a caller', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ WRAP_UP_SECONDS: '7', AIR_LIMIT_SECONDS: '240' });
    await line.ask('/dj-next');
  });
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });

  const after = (parameters: Record<string, string>, query = '') =>
    line.ask(`/dj-next?after=air&prompt=waiting&state=open${query}`, parameters);

  it('is quiet for WRAP_UP_SECONDS, and then comes to the next', async () => {
    const { verbs, words } = await after({ ...CONNECTED, DialCallSid: sidOfCall(5) }, '&proof=pin');
    const last = `last=${sidOfCall(5)}&proof=pin`;
    expect(words).toBe('');
    expect(verbs).toMatchObject([
      {
        name: 'Gather',
        attributes: { timeout: '7', action: `/dj-key?state=open&moment=wrap-up&${last}`, finishOnKey: '' },
      },
      { name: 'Redirect', text: `/dj-next?prompt=waiting&state=open&${last}` },
    ]);
  });

  it('asks nothing of REST in that quiet where Twilio says who it was', async () => {
    await line.pass(30);
    const before = line.rest.length;
    await after({ ...CONNECTED, DialCallSid: sidOfCall(5) }, `&who=${sidOfCall(5)}`);
    expect(line.rest.length).toBe(before);
  });

  it.each([
    ['nobody came', { DialBridged: 'false', DialCallStatus: 'no-answer' }],
    ['the queue is gone', { DialCallStatus: 'failed' }],
    ['the caller hung up in the notice', { DialBridged: 'false', DialCallSid: sidOfCall(5) }],
  ])('is not, when %s', async (_, parameters) => {
    expect((await after(parameters)).words).toContain('Nobody is waiting.');
  });

  it('is not when the line has been closed meanwhile', async () => {
    const { show } = line;
    line.writeShow({ ...show, state: 'closed', closedAt: null });
    expect((await after(CONNECTED)).words).toContain('The line is closed.');
    line.writeShow({ ...show });
    await line.pass(11);
  });

  it('knows the caller of this very Dial from the show where Twilio does not name them', async () => {
    const dj = `CA${'1'.repeat(32)}`;
    const at = new Date(line.clock.now()).toISOString();
    const pickUps = [
      { callSid: sidOfCall(6), djCallSid: dj, at },
      { callSid: sidOfCall(7), djCallSid: sidOfCall(99), at },
    ];
    line.writeShow({ ...line.show, pickUps });
    const seconds = Math.floor(line.clock.now() / 1000);
    const { verbs } = await after(CONNECTED, `&dialled=${seconds - 20}`);
    expect(verbs.at(-1)?.text).toContain(`last=${sidOfCall(6)}`);
    expect((await after(CONNECTED, `&dialled=${seconds + 1}`)).verbs.at(-1)?.text).not.toContain('last=');
  });

  it('tells who it was when it was not the one who had been announced', async () => {
    const real = sidOfCall(8);
    tellOf(line, real, { name: 'Ben from York', point: 'trams' });
    const parameters = { ...CONNECTED, DialCallSid: real };
    expect((await after(parameters, `&who=${sidOfCall(5)}`)).words).toBe('That was: Ben from York: trams.');
    expect((await after(parameters, `&who=${real}`)).words).toBe('');
  });

  describe('and somebody waits', () => {
    const callers: PhoneCall[] = [];
    beforeAll(async () => {
      for (let number = 0; number < 40; number += 1) {
        callers.push(line.listener(`+1555${2000 + number}`));
        await line.pass(0.5);
      }
      await line.pass(30);
    });
    afterAll(async () => {
      for (const caller of callers) {
        caller.hangUp();
        await line.pass(0.5);
      }
      await line.pass(30);
    });
    const next = () => line.ask('/dj-next?prompt=waiting&state=open');

    it('tells of the first only, in three requests and two steps however many wait, and never lists more than four', async () => {
      await line.pass(11);
      await next();
      const before = line.rest.length;
      line.beforeRest = () => line.clock.sleep(100).then(() => undefined);
      const { words, verbs, tookMs } = await next();
      expect(tookMs).toBeLessThanOrEqual(220);
      expect(words).toMatch(/^A caller, first time, waited/);
      expect(verbs.at(-1)).toMatchObject({ name: 'Dial', attributes: { timeLimit: '240' } });
      // The show is read beside that, once it is older than ten seconds.
      await line.pass(30);
      expect((await next()).tookMs).toBeLessThanOrEqual(220);
      line.beforeRest = undefined;
      const asked = line.rest.slice(before, before + 3).map(({ url }) => new URL(url));
      expect(asked.map(({ host }) => host.split('.')[0])).toEqual(['api', 'api', 'sync']);
      const lists = asked.filter(({ pathname }) => pathname.endsWith('/Members.json'));
      expect(lists.map(({ search }) => search)).toEqual(['?PageSize=4', '?PageSize=4']);
    });

    it('tells of the one who stood behind the last in one step, and of anybody else too', async () => {
      const [first, second] = callers as [PhoneCall, PhoneCall];
      await line.pass(11);
      await next();
      line.beforeRest = () => line.clock.sleep(100).then(() => undefined);
      const expecting = (who: PhoneCall) =>
        line.ask(`/dj-next?prompt=waiting&state=open&expected=${who.callSid}`);
      const [right, wrong] = [await expecting(first), await expecting(second)];
      expect([right.tookMs, wrong.tookMs]).toEqual([100, 200]);
      for (const { words, verbs } of [right, wrong]) {
        expect(words).toMatch(/^A caller, first time, waited/);
        expect(verbs[0]?.attributes.action).toContain(`who=${first.callSid}`);
      }
      expect(right.verbs.at(-1)?.attributes.action).toContain(`expected=${second.callSid}%2C`);
    });

    it('tells who waits, for 5, in one step where those wait whom the last look has seen', async () => {
      const { verbs } = await next();
      const [dossier, dial] = verbs.map(({ attributes }) => attributes.action ?? '');
      const sids = callers.slice(0, 4).map(({ callSid }) => callSid);
      expect(dossier).toContain(`expected=${encodeURIComponent(sids.slice(0, 3).join())}`);
      expect(dial).toContain(`expected=${encodeURIComponent(sids.slice(1).join())}`);
      await line.ask('/dj-key?state=open', { Digits: '5' });
      line.beforeRest = () => line.clock.sleep(100).then(() => undefined);
      const { words, tookMs } = await line.ask(dossier ?? '', { Digits: '5' });
      expect(words).toMatch(/^40 callers are waiting/);
      expect(tookMs).toBe(100);
    });

    it('tells who waits, for 5, in two steps, and in three where the queues are others than they were', async () => {
      const who = () => line.ask('/dj-key?state=open&moment=wrap-up', { Digits: '5' });
      await who();
      await line.pass(11);
      line.beforeRest = () => line.clock.sleep(100).then(() => undefined);
      expect((await who()).tookMs).toBe(200);
      const { show } = line;
      line.writeShow({ ...show, nextQueueSid: '' });
      await line.pass(11);
      const other = await who();
      expect([other.tookMs, other.words]).toEqual([300, expect.stringMatching(/^40 callers are waiting/)]);
      line.writeShow({ ...show });
      await line.pass(11);
    });

    it('carries whom it expects through the quiet after a caller', async () => {
      const [first] = callers as [PhoneCall];
      const query = `&who=${sidOfCall(5)}&expected=${first.callSid}`;
      const { verbs } = await after({ ...CONNECTED, DialCallSid: sidOfCall(5) }, query);
      expect(verbs.at(-1)?.text).toContain(`expected=${first.callSid}`);
    });

    it('comes first to whoever waits in the queue of those who come before the others', async () => {
      const [first] = callers as [PhoneCall];
      const { queues, calls } = line.emulator.account;
      const url = `https://${line.emulator.cloud.domain}/back-in-line?why=put-back&turn=2`;
      const to = { kind: 'url', url, method: 'POST' } as const;
      calls.get(first.callSid)?.interrupt({ kind: 'redirect', by: 'call-update', to });
      await line.pass(15);
      const inNext = queues.named('radio-callin-queue-next');
      expect(inNext?.members.length).toBe(1);
      const { words, verbs } = await next();
      expect(words).toContain('once more');
      expect(verbs.at(-1)?.children[0]).toMatchObject({ name: 'Queue', text: 'radio-callin-queue-next' });
      expect(verbs[0]?.attributes.action).toContain(`who=${first.callSid}&whonext=1`);
    });

    it('dials on when what a caller has told cannot be read, and when the first cannot be seen', async () => {
      line.beforeRest = async ({ url }) =>
        /-calls-/.test(url) ? { status: 500, headers: {}, body: '' } : undefined;
      expect((await next()).words).toMatch(/^A caller, waited/);
      line.beforeRest = async ({ url }) =>
        /Members/.test(url) ? line.clock.sleep(60_000).then(() => undefined) : undefined;
      const { words, verbs, tookMs } = await next();
      expect(words).toMatch(/^We cannot see the line just now\./);
      expect(verbs.at(-1)?.name).toBe('Dial');
      expect(tookMs).toBeLessThan(2000);
    });
  });
});

describe('/dj-next where DOSSIER is off', () => {
  it('connects between two callers without a word, and tells nothing of a caller', async () => {
    await Line.during({ DOSSIER: 'off' }, {}, async (line) => {
      const caller = line.listener('+15550161');
      await line.pass(30);
      tellOf(line, caller.callSid, { name: 'Ana', point: 'buses' });
      const first = await line.ask('/dj-next');
      expect(first.words).toMatch(/^One caller is waiting\. The caller has waited/);
      const { verbs } = await line.ask('/dj-next?prompt=waiting&state=open');
      expect(verbs.map(({ name }) => name)).toEqual(['Dial']);
      const again = await line.ask(`/dj-key?state=open&moment=idle&last=${caller.callSid}`, { Digits: '3' });
      expect(again.words).toBe('This station does not read out who calls.');
      caller.hangUp();
      await line.pass(30);
    });
  });
});

describe('/dj-next in Spanish', () => {
  it('tells the DJ everything in Spanish', async () => {
    await Line.during({ LANGUAGE: 'es-MX' }, {}, async (line) => {
      expect((await line.ask('/dj-dial')).isTwiml).toBe(true);
      const caller = line.listener('+15550161');
      await line.pass(30);
      expect((await line.ask('/dj-next')).words).toBe(
        'Una persona está esperando. Una persona por primera vez, lleva menos de un minuto esperando.',
      );
      expect((await line.ask('/dj-key?state=open', { Digits: '*' })).words).toMatch(/^Presione 1 para tomar/);
      caller.hangUp();
      await line.pass(30);
    });
  });
});
