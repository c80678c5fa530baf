import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '../../src/show/message/message.ts';
import { markOf } from '../../src/show/message/message-turn.ts';
import { DjInMessages, leadDjToMessages } from '../support/dj-in-messages.ts';
import { leaveMessage, storedOf } from '../support/left-messages.ts';
import { Line, PIN } from '../support/line.ts';
import { openShow } from '../support/shows.ts';

const RECORDING = `RE${'a'.repeat(32)}`;
const MEMORY = 'since=NOW&place=3&at=NOW';
const SHOW = openShow.show;

/** Every address that a Redirect of ours leads to, or the fallbacks do, or a caller who is moved. */
const REDIRECTED = [
  '/enqueue',
  '/enqueue?fallback=1',
  `/enqueue?show=${SHOW}&since=1772827200&heard=1772827200&thrown=1`,
  `/back-in-line?why=put-back&show=${SHOW}&since=1772827200&turn=2`,
  `/back-in-line?why=to-the-end&show=${SHOW}&since=1772827200&thrown=1`,
  `/after-air?show=${SHOW}&since=1772827200`,
  `/close-out?show=${SHOW}&wait=12`,
  `/sent-away?as=blocked&show=${SHOW}&since=1772827200`,
  `/sent-away?as=not-taken&show=${SHOW}&since=NOW`,
  `/back-in-line?why=chosen&show=${SHOW}&since=1772827200`,
  `/place-taken?show=${SHOW}&since=1772827200`,
  `/wait-loop?${MEMORY}`,
  `/wait-loop?${MEMORY}&say=place`,
  `/wait-told?${MEMORY}&step=name&unanswered=1`,
  `/wait-told?${MEMORY}&step=name&missed=1&unanswered=1`,
  `/wait-told?${MEMORY}&step=point&named=1&unanswered=1`,
  `/message-recorded?show=${SHOW}&wait=12`,
  `/message-recorded?show=${SHOW}&lasttry=1`,
  `/message-choice?recording=${RECORDING}&show=${SHOW}&looks=1`,
  '/dj-dial',
  '/dj-next?after=arrival&fresh=1&proof=pin',
  '/dj-open?proof=pin',
  '/dj-next?fresh=1&proof=pin',
  '/dj-next?prompt=nobody&state=open&rounds=1',
  '/dj-break?state=open&break=9999999999',
  '/dj-chores?fresh=1&proof=pin',
  '/dj-close-out?proof=pin',
  '/dj-messages?proof=pin&pass=new',
  '/dj-messages?proof=pin&pass=new&mark=MESSAGE&number=1&choice=1&over=OVER',
  `/dj-caller?state=open&moment=wrap-up&does=thank&who=CA${'8'.repeat(32)}&whosince=1772827200`,
  `/dj-next?prompt=waiting&state=open&rounds=1&chosen=CA${'8'.repeat(32)}`,
  '/dj-word?state=open&moment=wrap-up',
  '/dj-word-taken?state=open&moment=wrap-up',
  `/dj-word-taken?state=open&moment=wrap-up&recording=${RECORDING}&looks=1`,
  `/dj-word-taken?state=open&moment=wrap-up&recording=${RECORDING}&unkept=1`,
];

/** Reached by a key alone: to be told of one is what they are for. */
const KEYED = ['/caller-choice', '/dj-key', '/dj-pin', '/dj-word-key', '/wait-key'];

/** Nobody is led there: Twilio tells of something, fetches a sound, or is about to connect two people. */
const TOLD_ONLY = ['/call-ended', '/connect-notice', '/dequeue-action', '/message-audio', '/message-saved'];

describe('a doorway that is reached by a Redirect', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ DJ_PIN: PIN });
  });
  afterAll(() => line.close());

  /** What it answers with, and what it has asked of REST, on an account with an open show and one new message. */
  async function seenOf(address: string, parameters: Record<string, string>) {
    await line.startAfresh();
    // With a DJ, so that no answer tells how long there was none.
    line.writeShow({ ...openShow, djCalls: [`CA${'9'.repeat(32)}`], djAwaySince: null });
    const message = leaveMessage(line, { recordedAt: new Date(line.clock.now() - 60_000).toISOString() });
    const path = address
      .replace('MESSAGE', markOf(message))
      .replaceAll('NOW', String(line.clock.now() / 1000))
      .replace('OVER', String(line.clock.now() / 1000 - 60));
    const { body, status } = await line.ask(path, parameters);
    await line.pass(1);
    const rest = line.rest.map(({ method, url }) => alike(`${method} ${new URL(url).pathname}`));
    return { body: alike(body), status, rest: rest.sort(), message: storedOf(line, message)?.kind };
  }

  it.each(REDIRECTED)('takes no key of an earlier question for one of its own: %s', async (path) => {
    // What a process knows from the first time, it does not ask anew.
    await seenOf(path, {});
    const plain = await seenOf(path, {});
    expect(plain.status).toBe(200);
    for (const Digits of ['1', '2', '4', '0']) expect(await seenOf(path, { Digits })).toEqual(plain);
  });

  it('is found here, if it reads keys at all', () => {
    const reached = new Set(REDIRECTED.map((path) => path.split('?')[0]));
    // These are never reached but by a key, or by somebody who hangs up.
    expect(KEYED.filter((path) => reached.has(path))).toEqual([]);
    const files = readdirSync(join(__dirname, '../../functions')).filter(
      (file) => !file.startsWith('console'),
    );
    const all = files.map((file) => `/${file.split('.')[0]}`);
    const others = all.filter((path) => !reached.has(path) && !KEYED.includes(path));
    expect(others).toEqual(TOLD_ONLY);
  });
});

describe.each([
  ['do not come along', false],
  ['come along', true],
])('where the keys of an earlier question %s with later requests', (_, laterRequestsCarryDigits) => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ DJ_PIN: PIN }, { laterRequestsCarryDigits });
  });
  afterAll(() => line.close());
  afterEach(() => line.expectQuiet());

  it('deletes a message that a DJ has deleted, and none that was played after it', async () => {
    leadDjToMessages(line);
    const [first, second] = [1, 2].map((hours) =>
      leaveMessage(line, { recordedAt: new Date(line.clock.now() - 3_600_000 / hours).toISOString() }),
    ) as [Message, Message];
    const dj = new DjInMessages(line);
    await dj.hears(5);
    expect(await dj.deletes(5)).toContain('Deleted.');
    expect((await dj.hears(15)).join(' ')).toContain('1 keeps it, 2 and 2 deletes it');
    expect(storedOf(line, first)?.kind).toBe('thrown-away');
    expect(storedOf(line, second)).toMatchObject({ kind: 'message', heardAt: expect.any(String) });
    await dj.hangsUp();
  });

  it('asks a waiting caller who has pressed 1 and says nothing once more, and then leads them back to the music', async () => {
    const caller = line.listener('+15550261');
    await line.pass(15);
    caller.press('1');
    await line.pass(40);
    const asked = caller.words.filter((words) => words.includes('your name and your town'));
    expect(asked).toHaveLength(2);
    expect(caller.words.join(' ')).not.toContain('In one sentence');
    caller.press('2');
    await line.pass(10);
    expect(caller.isOver).toBe(false);
    expect(caller.heard.some(({ kind }) => kind === 'beep')).toBe(false);
    caller.hangUp();
    await line.pass(5);
  });

  it('says that nothing was heard to a caller who leaves an empty message, twice, and keeps none', async () => {
    line.writeShow({ ...line.show, state: 'closed', closedAt: null });
    await line.pass(11);
    const caller = line.listener('+15550262');
    await line.pass(10);
    caller.press('1');
    await line.pass(60);
    expect(caller.words.filter((words) => words.includes('could not hear'))).toHaveLength(2);
    expect(caller.isOver).toBe(true);
  });
});

/** Of two answers at different times, what does not depend on them. */
function alike(text: string): string {
  const unnamed = text
    .replace(/\b(RE|CA|QU|MP|AC)[0-9a-f]{32}/g, '$1')
    .replace(/-calls-[0-9a-f]\b/g, '-calls');
  return unnamed.replace(/\d{10,}|token=[^&<]+/g, '#');
}
