import { languages } from '../../src/show/words/language.ts';
import { Line } from '../support/line.ts';
import { type RehearsedShow, rehearse, SHOW_TIMEOUT_MS } from '../support/shipped-show.ts';

describe('an evening by voice', () => {
  let rehearsed: RehearsedShow;
  const call = (name: string) => rehearsed.calls.find((candidate) => candidate.name === name);
  const events = () => rehearsed.show.events;

  beforeAll(async () => {
    rehearsed = await rehearse('by-voice', { switches: {} });
  }, SHOW_TIMEOUT_MS);

  const wordsOf = (callSids: readonly string[]) =>
    events()
      .flatMap((event) =>
        event.type === 'heard' && callSids.includes(event.callSid) && event.kind === 'say'
          ? [event.text]
          : [],
      )
      .join(' ');
  const heardBy = (name: string) => wordsOf([call(name)?.callSid ?? '']);
  const djHeard = () =>
    wordsOf(
      events().flatMap((event) =>
        event.type === 'call' && event.to === rehearsed.show.scenario.numbers.dj ? [event.callSid] : [],
      ),
    );
  const timesOnAir = (name: string) => call(name)?.spells.filter(({ onAir }) => onAir).length;
  /** Names in the order in which they came on the air. */
  const programme = () =>
    rehearsed.calls
      .flatMap(({ name, spells }) => spells.flatMap(({ onAir }) => (onAir ? [{ name, at: onAir.at }] : [])))
      .sort((one, other) => one.at - other.at)
      .map(({ name }) => name);

  it('breaks no invariant', () => {
    expect(rehearsed.broken).toEqual([]);
  });

  it('takes the callers in the order of the line, but for the reasons that are stored', () => {
    expect(programme().slice(0, 4)).toEqual(['Al', 'Ana', 'Ana', 'Ben']);
    // Both joined before whoever is in line, within seconds of each other: whose round ends first is first.
    expect(programme().slice(4, 6).sort()).toEqual(['Dee again', 'Eve again']);
    expect(programme().slice(6)).toEqual([
      'Gus',
      'Gus',
      'Hal',
      'Ida',
      'Jon',
      'Fay',
      'Kim',
      'Lou',
      'Max (withheld)',
    ]);
  });

  it('tells those who wait how long it will take, as a range, and never lets the time grow without a reason', () => {
    expect(heardBy('Cem')).toMatch(/You are number 3 of 3\. Your wait is about \w+ to \w+ minutes\./);
    expect(heardBy('Lou')).toContain('Our DJ is taking a break of about');
    expect(heardBy('Lou')).toMatch(/Our DJ was away for a while.*Your wait is/);
    const first = call('Hal')?.callSid;
    const afterNext = events().slice(events().findIndex((event) => saysNext(event, first)) + 1);
    const spoken = afterNext.flatMap((event) =>
      event.type === 'heard' && event.callSid === first && event.kind === 'say' ? [event.text] : [],
    );
    const ofThatRound = /waiting behind you|^You have waited|^You will be on the air soon/;
    expect(spoken.find((text) => !ofThatRound.test(text))).toMatch(/going on the air/);
  });

  it('takes name and point by voice, again when they were not right, and by halves', () => {
    expect(heardBy('Ana')).toMatch(/until three.*To say it again.*until four/);
    expect(djHeard()).toMatch(
      /Ana from Leeds, first time, waited \w+ minutes?: The buses should run until four\./,
    );
    expect(djHeard()).not.toContain('until three');
    expect(djHeard()).toMatch(/Fay from Hull, first time, waited \w+ minutes\./);
    expect(djHeard()).toMatch(/A caller, first time, waited \w+ minutes: I drive one of them\./);
  });

  it('obeys the keys of those who wait, and costs nobody a place who does not confirm', () => {
    expect(heardBy('Ben')).toMatch(/Press 2 to leave a message instead\..*Press 9 to hear the keys again\./);
    expect(heardBy('Ben').split('Should the night buses')).toHaveLength(3);
    expect(heardBy('Ben')).toMatch(/You have waited/);
    expect(heardBy('Ben')).toContain('press 2 again');
    expect(call('Ben')?.fate).toBe('aired');
    expect(call('Cem')).toMatchObject({ fate: 'message instead', messages: 1 });
  });

  it('keeps the place of whoever was dropped, and one place for a number that calls twice', () => {
    expect(call('Dee')?.fate).toBe('gave up');
    expect(heardBy('Dee again')).toContain('We have kept your place in line.');
    expect(call('Eve')?.fate).toBe('called again');
    expect(heardBy('Eve')).toContain('You have called again');
    expect(djHeard()).toMatch(/A caller, called again, first time, waited/);
  });

  it('puts a caller back on the air, and sends one to the end', () => {
    expect(timesOnAir('Ana')).toBe(2);
    expect(heardBy('Ana')).toMatch(/off the air now\..*would like to talk to you once more/);
    expect(call('Ana')?.record).toMatchObject({ outcome: 'aired', timesOnAir: 2 });
    expect(heardBy('Fay')).toContain('Our DJ will take your call a little later');
    expect(call('Fay')?.pickUps).toMatchObject([{ why: 'to-the-end' }]);
  });

  it('gives back the DJ to a caller who has lost them, or thanks after a minute', () => {
    expect(timesOnAir('Gus')).toBe(2);
    expect(heardBy('Gus')).toContain('Our DJ has lost the line.');
    expect(timesOnAir('Jon')).toBe(1);
    const [, kept] = call('Jon')?.spells ?? [];
    expect(((kept?.outAt ?? 0) - (kept?.joinedAt ?? 0)) / 1000).toBeLessThanOrEqual(60);
    expect(heardBy('Jon')).toMatch(/Thank you for calling Radio Aurora\. Goodbye\.$/);
  });

  it('ends a call at the limit with thanks, and has a break in which nobody is taken', () => {
    const hal = call('Hal')?.spells[0]?.onAir;
    expect(hal?.partedBy).toBe('time-limit');
    expect((hal?.partedAt ?? 0) - (hal?.at ?? 0)).toBe(90_000);
    expect(heardBy('Hal')).toMatch(
      /You are off the air now\. Thank you for calling Radio Aurora\. Goodbye\.$/,
    );
    expect(djHeard()).toMatch(/Your break: two minutes\..*Your break is over\./);
    const jon = call('Jon')?.spells[0]?.onAir?.at ?? 0;
    expect(jon - (call('Ida')?.spells[0]?.onAir?.partedAt ?? 0)).toBeGreaterThan(120_000);
  });

  it('tells the DJ who waits and who it was', () => {
    expect(djHeard()).toMatch(/Three callers are waiting\. The longest wait is .*Kim from York.*baby/);
    expect(djHeard()).toMatch(/That was:/);
  });

  it('keeps for every call which notice was heard, before the line and before the air', () => {
    for (const name of ['Al', 'Ana', 'Ben', 'Max (withheld)'])
      expect(call(name)?.record?.notices.length).toBeGreaterThanOrEqual(2);
  });
});

function saysNext(event: RehearsedShow['show']['events'][number], callSid: string | undefined): boolean {
  return event.type === 'heard' && event.callSid === callSid && event.text === 'You are next.';
}

describe.each(languages)('a caller who tells of themselves to a station that speaks %s', (LANGUAGE) => {
  it('is understood, and keeps the place in line', async () => {
    await Line.during({ LANGUAGE }, {}, async (line) => {
      const caller = line.listener('+15550123');
      await line.pass(30);
      caller.press('1');
      await line.pass(8);
      caller.say('Ana from Leeds');
      await line.pass(12);
      caller.say('The buses are late');
      await line.pass(20);
      expect(caller.words.join(' ')).toContain('Ana from Leeds');
      expect(caller.words.join(' ')).toContain('The buses are late');
      expect(line.emulator.account.queues.all().flatMap(({ members }) => members)).toHaveLength(1);
      line.expectQuiet();
    });
  });
});
