import { newQueuedCaller, type QueuedCaller } from '../../src/show/line/queued-caller.ts';
import { offTheAir } from '../../src/twiml/goodbyes.ts';
import { backAfterFault, lastWords } from '../../src/twiml/line/after-the-line.ts';
import { intoTheLine, type Opening } from '../../src/twiml/line/into-the-line.ts';
import { goingOnAir, goOn, heldForDj, nothingMore, oneMoment } from '../../src/twiml/plain.ts';
import { ENGLISH, SPANISH } from '../support/voices.ts';
import { verbsOf } from './verbs-of.ts';

const queueName = 'radio-callin-queue';
const caller = newQueuedCaller('20260306T200000Z', new Date(1772827200_500));

const say = (words: unknown) => ['Say', {}, words];
const enqueue = (action: string, waitUrl: string, name = queueName) => [
  'Enqueue',
  { action: `/dequeue-action?${action}`, waitUrl: `/wait-loop?${waitUrl}` },
  name,
];

describe('a listener', () => {
  it('is welcomed, told that the call may be broadcast and recorded, and put into the line', () => {
    expect(verbsOf(intoTheLine(ENGLISH, { opening: 'new', queueName, caller }))).toEqual([
      say('Welcome to KXYZ.'),
      say('Your call may be broadcast and recorded.'),
      say('Please stay on the line.'),
      enqueue('show=20260306T200000Z&since=1772827200&heard=1772827200', 'since=1772827200'),
    ]);
  });

  it('is put into the line although the show is not known', () => {
    const unknown = { ...caller, show: undefined };
    expect(verbsOf(intoTheLine(ENGLISH, { opening: 'new', queueName, caller: unknown }))).toContainEqual(
      enqueue('since=1772827200&heard=1772827200', 'since=1772827200'),
    );
  });

  const moved: QueuedCaller = { ...caller, turn: 2, why: 'put-back', heard: undefined, place: 'next' };
  const carried = 'show=20260306T200000Z&since=1772827200';
  it.each<[string, Opening, QueuedCaller, RegExp, unknown[]]>([
    [
      'not welcomed again after a fault, and waits behind those who joined earlier',
      'fault',
      { ...caller, why: 'fault', again: 2, place: 'line, returned' },
      /^Sorry about that\. You are back in line\.$/,
      enqueue(`${carried}&why=fault&heard=1772827200&thrown=2&ret=1`, 'since=1772827200&ret=1&thrown=2'),
    ],
    [
      'kept a place from an older call, and hears the notice once more',
      'came-back',
      { ...caller, why: 'came-back', since: 1772826600, place: 'next' },
      /^Welcome to KXYZ\. Your call may be broadcast and recorded\. We have kept your place in line\.$/,
      enqueue(
        'show=20260306T200000Z&since=1772826600&why=came-back&heard=1772827200&next=1',
        'since=1772826600&next=1',
        `${queueName}-next`,
      ),
    ],
    [
      'asked to stay by a DJ who wants them once more',
      'put-back',
      moved,
      /would like to talk to you once more\.$/,
      enqueue(`${carried}&turn=2&why=put-back&next=1`, 'since=1772827200&next=1&turn=2', `${queueName}-next`),
    ],
    [
      'kept for a DJ who was cut off',
      'resumed',
      { ...moved, why: 'resumed', until: 1772827260 },
      /^One moment, please\. Our DJ has lost the line\. Please stay: you are first when they are back\.$/,
      enqueue(
        `${carried}&turn=2&why=resumed&next=1&kept=1772827260`,
        'since=1772827200&next=1&turn=2&kept=1772827260',
        `${queueName}-next`,
      ),
    ],
    [
      'taken later when the DJ wants it so',
      'to-the-end',
      { ...caller, why: 'to-the-end' },
      /a little later\. Please stay on the line\.$/,
      enqueue(`${carried}&why=to-the-end&heard=1772827200`, 'since=1772827200'),
    ],
    [
      'brought to the front without a word when their turn has come: the first round says it',
      'due',
      { ...caller, why: 'came-back', place: 'next' },
      /^$/,
      enqueue(
        `${carried}&why=came-back&heard=1772827200&next=1`,
        'since=1772827200&next=1',
        `${queueName}-next`,
      ),
    ],
  ])('is %s', (_, opening, who, words, enqueued) => {
    const verbs = verbsOf(intoTheLine(ENGLISH, { opening, queueName, caller: who }));
    expect(verbs.at(-1)).toEqual(enqueued);
    const said = verbs.slice(0, -1).map((verb) => verb.at(-1));
    expect(said.join(' ')).toMatch(words);
  });

  it('hears Spanish where the station speaks it', () => {
    const [welcome, notice] = verbsOf(intoTheLine(SPANISH, { opening: 'new', queueName, caller }));
    expect([welcome, notice]).toEqual([
      say('Le damos la bienvenida a KXYZ.'),
      say('Su llamada puede transmitirse al aire y grabarse.'),
    ]);
  });

  it('keeps all that the call carries when a fault has thrown it out of the line', () => {
    const thrownOut = { ...moved, again: 3, until: 1772827260 };
    expect(verbsOf(backAfterFault(ENGLISH, thrownOut)).at(-1)).toEqual([
      'Redirect',
      {},
      `/enqueue?${carried}&turn=2&why=put-back&thrown=3&next=1&kept=1772827260`,
    ]);
  });

  it('hears that it is their turn, and once more that this is broadcast and recorded', () => {
    expect(verbsOf(goingOnAir(ENGLISH))).toEqual([
      say('You are going on the air, and may be recorded. Please turn your radio down.'),
    ]);
  });

  it('is told that it is off the air, thanked behind that, and held for as long as the DJ may want them once more', () => {
    expect(verbsOf(offTheAir(ENGLISH, '/after-air?turn=2'))).toEqual([
      say('You are off the air now.'),
      ['Redirect', {}, '/after-air?turn=2'],
    ]);
    expect(verbsOf(heldForDj(ENGLISH, 5))).toEqual([
      say('Thank you for calling KXYZ.'),
      ['Pause', { length: '15' }],
      say('Goodbye.'),
      ['Hangup', {}],
    ]);
  });

  it.each([
    ['thanks', /^Thank you for calling KXYZ\. Goodbye\.$/],
    ['something-went-wrong', /something went wrong on our side/],
  ] as const)('hears last words that fit: %s', (which, words) => {
    expect(verbsOf(lastWords(ENGLISH, which))).toEqual([say(expect.stringMatching(words)), ['Hangup', {}]]);
  });

  it('has a choice when every place is taken: a message, or a text when there is room', () => {
    const [gather, ...after] = verbsOf(lastWords(ENGLISH, 'line-is-full', '20260306T200000Z'));
    expect(JSON.stringify(gather)).toContain('"/caller-choice?show=20260306T200000Z&room=1"');
    expect(JSON.stringify(gather)).toMatch(/every place in line is taken.*Press 1 .*Press 2 .*Or hang up/);
    expect(after).toEqual([say('Goodbye.'), ['Hangup', {}]]);
  });

  it('hears nothing, and above all no Hangup, when somebody else has the call', () => {
    expect(verbsOf(lastWords(ENGLISH, 'nothing'))).toEqual([]);
    expect(verbsOf(nothingMore())).toEqual([]);
  });
});

describe('anybody', () => {
  it('is kept on the line for a moment, in which nothing is asked of us', () => {
    expect(verbsOf(oneMoment(ENGLISH, '/wait-loop'))).toEqual([
      say('One moment, please.'),
      ['Pause', { length: '5' }],
      ['Redirect', {}, '/wait-loop'],
    ]);
  });

  it('is led on without a word', () => {
    expect(verbsOf(goOn('/enqueue?thrown=1'))).toEqual([['Redirect', {}, '/enqueue?thrown=1']]);
  });
});
