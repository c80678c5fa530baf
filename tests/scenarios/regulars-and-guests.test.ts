import {
  END_OF_REGULARS_AND_GUESTS,
  type RehearsedShow,
  rehearse,
  SHOW_TIMEOUT_MS,
} from '../support/shipped-show.ts';

describe('an evening of regulars and guests', () => {
  let rehearsed: RehearsedShow;
  const call = (name: string) => rehearsed.calls.find((candidate) => candidate.name === name);
  const wordsOf = (callSids: readonly string[]) =>
    rehearsed.show.events
      .flatMap((event) =>
        event.type === 'heard' && callSids.includes(event.callSid) && event.kind === 'say'
          ? [event.text]
          : [],
      )
      .join(' ');
  const heardBy = (name: string) => wordsOf([call(name)?.callSid ?? '']);
  const djHeard = () =>
    wordsOf(
      rehearsed.show.events.flatMap((event) =>
        event.type === 'call' && event.to === rehearsed.show.scenario.numbers.dj ? [event.callSid] : [],
      ),
    );
  /** Names in the order in which they came on the air. */
  const programme = () =>
    rehearsed.calls
      .flatMap(({ name, spells }) => spells.flatMap(({ onAir }) => (onAir ? [{ name, at: onAir.at }] : [])))
      .sort((one, other) => one.at - other.at)
      .map(({ name }) => name);

  beforeAll(async () => {
    rehearsed = await rehearse('regulars-and-guests', { switches: {} });
  }, SHOW_TIMEOUT_MS);

  it('breaks no invariant, and everybody becomes what they should', () => {
    expect(rehearsed.broken).toEqual([]);
    expect(rehearsed.summary).toMatchObject(END_OF_REGULARS_AND_GUESTS);
  });

  it('puts the guests before those who wait, one place each, and tells the DJ who they are', () => {
    expect(programme().slice(0, 5)).toEqual(['Ana', 'Ben', 'Gus', 'Mia again', 'Cleo']);
    expect(heardBy('Gus')).toContain('You are expected.');
    expect(heardBy('Mia again')).toContain('We have kept your place in line.');
    expect(djHeard()).toMatch(/A caller, your guest, waited .* A caller, your guest, the mayor, waited/);
  });

  it('has somebody who was on the air in this show wait behind the others, and says so', () => {
    expect(heardBy('Ana again')).toContain(
      'You were on the air in this show, so that all others come first.',
    );
    expect(djHeard()).toContain('A caller, last on the air this evening, waited');
    const after = programme().slice(programme().indexOf('Cleo'));
    expect(after).toEqual(['Cleo', 'Dan', 'Jon', 'Gil let in', 'Ana again', 'Kim']);
  });

  it('keeps out who is blocked until they are let in again', () => {
    for (const name of ['Gil', 'Gil once more']) {
      expect(call(name)).toMatchObject({ fate: 'kept out', spells: [], messages: 0 });
      expect(heardBy(name)).not.toContain('Press 1');
    }
    expect(call('Gil let in')?.fate).toBe('aired');
  });

  it('texts the first who wanted room, once there has been some for a minute', () => {
    expect(heardBy('Eve')).toContain('You will get one text when there is room');
    const texts = rehearsed.show.events.flatMap((event) => (event.type === 'message' ? [event] : []));
    expect(texts.filter(({ body }) => body.includes('has room in its line')).map(({ to }) => to)).toEqual([
      call('Eve')?.from,
    ]);
  });

  it('offers a message to whoever does not show a number', () => {
    expect(call('Nobody (withheld)')).toMatchObject({ fate: 'refused', messages: 1 });
  });
});
