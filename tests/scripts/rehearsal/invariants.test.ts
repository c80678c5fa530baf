import { brokenInvariants } from '../../../scripts/rehearsal/invariants.ts';
import type { ShowEvent } from '../../../scripts/rehearsal/show-event.ts';
import {
  ANA,
  address,
  askedByDj,
  BEN,
  CAL,
  heard,
  LINE_IS_OPEN,
  message,
  RECORDING,
  recorded,
  show,
  spell,
  text,
  thrownAway,
  wished,
} from '../../support/imagined-show.ts';
import { WENT_WRONG } from '../../support/shows-that-went-wrong.ts';

describe('the invariants of a show', () => {
  it('all hold when nothing went wrong', () => {
    const events = [text('+15550111'), text('+15550112'), heard('You are next.'), heard('Goodbye.')];
    expect(brokenInvariants(show({ events }), [ANA, BEN, CAL])).toEqual([]);
  });

  it.each(WENT_WRONG)('name %s', (_what, parts, calls, sentence) => {
    const broken = brokenInvariants(show(parts), calls);
    expect(broken).toHaveLength(1);
    expect(broken[0]).toContain(sentence);
  });

  it.each([
    'Ada null from Leeds. What would you like to say?',
    'Ada null from Leeds, waited four minutes: they nullified the contract, undefined as it was.',
    'In Nanaimo a NaN is a bread, and a nullity is not undefinedness.',
    'This is null and void.',
  ])('allow for what people have said or set: %s', (words) => {
    const said = ['Ada null from Leeds', 'undefined as it was', 'a NaN is a bread'].map(
      (text): ShowEvent => ({ type: 'said', at: 0, callSid: ANA.callSid, words: text }),
    );
    const settings = { TOPIC: 'This is null and void.' };
    expect(brokenInvariants(show({ events: [...said, heard(words)], settings }), [])).toEqual([]);
  });

  it('allow for ordinary words that the line has as well', () => {
    const settings = { TOPIC: 'Who says that our show has come to its end? Goodbye.' };
    const events: ShowEvent[] = [
      ...['dj', 'closed', '1'].map(
        (words): ShowEvent => ({ type: 'said', at: 0, callSid: ANA.callSid, words }),
      ),
      address('webhook', 'https://line.example/call-ended?line=dj&state=closed&prompt=closed'),
      ...[1, 2].flatMap(() => [
        heard('We have understood: Goodbye.'),
        heard('Goodbye to the old bridge, said the mayor.'),
        heard(settings.TOPIC),
      ]),
    ];
    expect(brokenInvariants(show({ events, settings }), [ANA])).toEqual([]);
  });

  it('allow for somebody who is put back, and dropped before they are on the air once more', () => {
    const record = ANA.record && { ...ANA.record, outcome: 'dropped' as const };
    const dropped = { ...spell(9000, 12_000), out: 'redirected', onAir: undefined };
    expect(brokenInvariants(show({}), [{ ...ANA, record, spells: [...ANA.spells, dropped] }])).toEqual([]);
    expect(brokenInvariants(show({}), [{ ...ANA, record }])).toEqual([
      'Ana was aired, but the record says dropped',
    ]);
  });

  it('allow for a DJ who is refused once and then let in', () => {
    const events = ['dj-dial', 'dj-pin', 'dj-dial', 'dj-pin', 'dj-next'].map(askedByDj);
    expect(brokenInvariants(show({ events }), [])).toEqual([]);
  });

  it('allow for a full queue, and for a text that was refused', () => {
    const refused = { ...text('+15550111'), errorCode: 21635 };
    const full = show({ alerts: [{ code: 14207, message: 'full' }], events: [refused, text('+15550111')] });
    expect(brokenInvariants(full, [])).toEqual([]);
  });

  it('allow for an apology in each of two shows, and for the text that was wished for', () => {
    const to = '+15550111';
    const events = [text(to), wished(to), text(to, LINE_IS_OPEN), text(to)];
    const again = { ...ANA, record: ANA.record && { ...ANA.record, show: '20260307T200000Z' } };
    expect(brokenInvariants(show({ events }), [ANA, again])).toEqual([]);
  });

  it('allow for messages that are kept, heard, or thrown away, and for a take of nothing', () => {
    const others = ['a', 'b', 'c'].map((letter) => `RE${letter.repeat(32)}`) as [string, string, string];
    const parts = {
      recordings: [
        recorded('completed'),
        recorded('completed', others[0]),
        recorded('deleted', others[1]),
        recorded('absent', others[2]),
      ],
      messages: [message(RECORDING), message(others[0], '2026-03-07T20:00:00Z'), thrownAway(others[1])],
    };
    expect(brokenInvariants(show(parts), [ANA])).toEqual([]);
  });

  it('allow for a queue while the line is open, and for numbers where Twilio has them in an address', () => {
    const events = [
      address('rest', 'https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json?To=%2B15550111'),
      address('webhook', 'https://line.example/fallback-listener.xml?ErrorCode=11200&Caller=%2B15550111'),
    ];
    const parts = { state: 'open', queues: [{ friendlyName: 'radio-callin-queue' }], events } as const;
    expect(brokenInvariants(show(parts), [])).toEqual([]);
  });
});
