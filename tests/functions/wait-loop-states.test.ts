import type { Show } from '../../src/show/show.ts';
import { Line } from '../support/line.ts';
import { closedShow, closingShow, lastCallShow, openShow } from '../support/shows.ts';

const IN_LINE = { QueuePosition: '2', CurrentQueueSize: '4', QueueTime: '50' };
/** All that a document may hold which is played to a caller in the queue. */
const WAIT_VERBS = ['Play', 'Say', 'Pause', 'Hangup', 'Redirect', 'Leave', 'Gather'];

describe.each([
  ['', {}, IN_LINE],
  [', when a round does not tell the place', {}, {}],
  [', as told from round to round', { DJ_ABSENT_MINUTES: '5' }, IN_LINE],
])(
  '/wait-loop in each state of the line%s',
  (_, settings: Record<string, string>, parameters: Record<string, string>) => {
    let line: Line;
    let absentAfterSeconds: number;
    beforeAll(async () => {
      line = await Line.open(settings);
      absentAfterSeconds = Number(settings.DJ_ABSENT_MINUTES ?? 20) * 60;
    });
    afterAll(() => line.close());
    afterEach(() => line.expectQuiet());

    const isoIn = (seconds: number) => new Date(line.clock.now() + seconds * 1000).toISOString();
    const secondsAgo = (seconds: number) => isoIn(-seconds);
    const nowSeconds = () => Math.floor(line.clock.now() / 1000);

    async function round(show: Show | object, path = `/wait-loop?since=${nowSeconds() - 39}`) {
      line.writeShow(show);
      await line.pass(11);
      const answer = await line.ask(path, parameters);
      const names = answer.verbs.flatMap(({ name, children }) => [
        name,
        ...children.map((child) => child.name),
      ]);
      expect(names.filter((name) => !WAIT_VERBS.includes(name))).toEqual([]);
      return { ...answer, next: answer.verbs.find(({ name }) => name === 'Redirect')?.text ?? '' };
    }
    const attended = { djCalls: [`CA${'9'.repeat(32)}`], djAwaySince: null };

    it('plays on while the line is open and a DJ is there', async () => {
      const { verbs, words } = await round({ ...openShow, ...attended });
      expect(verbs.map(({ name }) => name)).toEqual(['Gather', 'Redirect']);
      expect(words).not.toMatch(/last call|away|not on the line/);
    });

    it('says once that it is last call, and again only after it has been taken back', async () => {
      const lastCall = { ...lastCallShow, ...attended };
      const first = await round(lastCall);
      expect(first.words).toContain('It is last call');
      const second = await round(lastCall, first.next);
      expect(second.words).not.toContain('last call');
      const unreadable = await round({ state: 'Open!' }, second.next);
      const third = await round(lastCall, unreadable.next);
      expect(third.words).not.toContain('last call');
      const undone = await round({ ...openShow, ...attended }, third.next);
      expect(undone.words).not.toContain('last call');
      expect((await round(lastCall, undone.next)).words).toContain('It is last call');
    });

    it.each([openShow, lastCallShow])(
      'offers a message when no DJ has been there for long ($state), and again after some minutes',
      async (show) => {
        const soon = await round({ ...show, djAwaySince: secondsAgo(absentAfterSeconds - 30) });
        expect(soon.words).toMatch(/Our DJ is not on the line just now\./);
        expect(soon.words).not.toMatch(/message|Your wait/);
        const missed = { ...show, djAwaySince: secondsAgo(absentAfterSeconds) };
        const first = await round(missed, soon.next);
        expect(first.words).toMatch(
          /Our DJ has been away for .* minutes\..*keep your place.*press 2.*message/,
        );
        expect(first.verbs[0]?.attributes).toMatchObject({ numDigits: '1', finishOnKey: '' });
        const atKey = first.next.replace('/wait-loop', '/wait-key').replace(/&music=\d+$/, '');
        expect(first.verbs[0]?.attributes.action).toBe(atKey);
        expect(first.next).toContain(`&away=${nowSeconds()}`);
        const second = await round(missed, first.next);
        expect(second.words).not.toContain('away');
        await line.pass(300);
        expect((await round(missed, second.next)).words).toContain('away');
      },
    );

    it('stops offering it when the DJ is back', async () => {
      const missed = await round({ ...openShow, djAwaySince: secondsAgo(absentAfterSeconds) });
      const back = await round({ ...openShow, ...attended }, missed.next);
      expect(back.words).not.toContain('away');
      expect(back.next).not.toMatch(/away|absent/);
    });

    it('says once that the DJ takes a break', async () => {
      const paused = { ...openShow, ...attended, breakUntil: isoIn(251) };
      const first = await round(paused);
      expect(first.words).toContain('Our DJ is taking a break of about four minutes.');
      const second = await round(paused, first.next);
      expect(second.words).not.toContain('break');
      const longer = await round({ ...paused, breakUntil: isoIn(600) }, second.next);
      expect(longer.words).toContain('Our DJ is taking a break of about ten minutes.');
    });

    it.each([closingShow, closedShow])(
      'lets everybody go with an apology when the show is over ($state)',
      async (show) => {
        const { verbs, words } = await round(show);
        expect(words).toBe('Our show has come to its end, and we could not get to everyone. We are sorry.');
        expect(verbs.map(({ name }) => name)).toEqual(['Say', 'Leave']);
      },
    );

    it('says nothing, and asks nothing more of REST, while those in line are released', async () => {
      const lease = { holder: 'phone', until: isoIn(20) };
      const before = line.rest.length;
      const { words, verbs } = await round({ ...closingShow, nextQueueSid: `QU${'2'.repeat(32)}`, lease });
      expect(words).toBe('');
      expect(verbs.map(({ name }) => name)).toEqual(['Gather', 'Redirect']);
      expect(line.rest.slice(before).filter(({ url }) => !url.includes('/Documents/'))).toEqual([]);
    });

    it.each([
      ['nonsense', { state: 'closing' }],
      ['empty', {}],
    ])('plays on when the document is %s', async (_, show) => {
      const { verbs, words } = await round(show);
      expect(verbs.map(({ name }) => name)).toEqual(['Gather', 'Redirect']);
      expect(words).not.toMatch(/Your wait|DJ/);
    });
  },
);
