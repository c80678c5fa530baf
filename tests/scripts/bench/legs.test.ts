import { Legs } from '../../../scripts/bench/felt/legs.ts';
import { EmulatedAccount } from '../../support/emulated-account.ts';

const CALL = `CA${'1'.repeat(32)}`;

/** A leg on which, after a document that comes a second late, words and sounds begin at these seconds, and last for one. */
function legWith(document: string, seconds: readonly number[]): Legs {
  const { account } = new EmulatedAccount();
  const legs = new Legs(account);
  const exchange = { callSid: CALL, responseBody: `<Response>${document}</Response>` };
  account.emit({ type: 'webhook', at: 1000, exchange } as Parameters<typeof account.emit>[0]);
  for (const second of seconds)
    account.emit({ type: 'heard', callSid: CALL, kind: 'say', text: '', at: second * 1000, lastsMs: 1000 });
  return legs;
}

const KEPT = '<Gather action="/a/b" timeout="1"><Say>Kept.</Say></Gather>';
const NEXT = '<Gather timeout="4"><Say>Two.</Say><Play>x</Play></Gather>';

describe('the silence that a leg hears until words of its own', () => {
  it.each([
    ['counts none in which a Gather before them has listened', KEPT + NEXT, [1, 3], 1000],
    ['counts that of a Gather which they are said in', NEXT, [1, 4], 3000],
    ['counts none of an empty Gather before them', `<Gather action="/" timeout="2"/>${NEXT}`, [3], 1000],
    ['counts that in front of the first words', KEPT + NEXT, [3], 3000],
  ])('%s', (_, document, seconds, silence) => {
    const to = (seconds.at(-1) ?? 0) * 1000;
    expect(legWith(document, seconds).silence(CALL, { from: 0, to, isHeardHere: true })).toBe(silence);
  });
});
