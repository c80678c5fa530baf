import type { ActOf, BlockedCaller, Done } from '../../show/console/act.ts';
import { withProducerWord } from '../../show/console/producer-word.ts';
import { maskNumber } from '../../show/phone-number.ts';
import { withSaying } from '../../show/said-by-station.ts';
import { type LineMove, takesCallers } from '../../show/show.ts';
import { listCallerCards, unblockCaller } from '../../twilio/callers.ts';
import { openShow } from '../../twilio/open-show.ts';
import { changeShow, moveLine } from '../../twilio/show-store.ts';
import { noticeVersion } from '../call/record-call-fact.ts';
import { runCloseOutSlice } from '../close-out/run-close-out-slice.ts';
import type { Acting } from './acts-on-cards.ts';
import { ConflictError, showToActOn } from './found-caller.ts';

/** Last call, and back from it. */
export function moveTo(to: Extract<LineMove, 'last call' | 'back to open'>) {
  return async ({ webhook }: Acting): Promise<Partial<Done>> => {
    const { result } = await moveLine(webhook.station(), { to, now: webhook.now });
    if (result === 'refused' || result === 'wait') throw new ConflictError('line');
    return {};
  };
}

/** As the DJ's 1 does. */
export async function open({ webhook }: Acting): Promise<Partial<Done>> {
  const { result } = await openShow(webhook.station(), webhook.settings, webhook.now);
  if (result === 'refused' || result === 'wait') throw new ConflictError('line');
  return {};
}

/** From the request on; what is under way then ends two and a half seconds later at the latest. */
const sliceMilliseconds = 3500;

/** One slice of the close-out: the page asks for the next, and if it does not, the line closes all the same. */
export async function close({ webhook }: Acting): Promise<Partial<Done>> {
  const { station, settings, url, voice } = webhook;
  const heard = { noticeVersion: noticeVersion(voice, 'notice-before-line') };
  const line = { ...station(), ...heard, queueName: settings.queueName, goodbyeUrl: url('/close-out') };
  const { done, waiting, told } = await runCloseOutSlice(line, { milliseconds: sliceMilliseconds });
  // Late callers are looked for once everybody has been told: that is the last tenth.
  const share = told + waiting === 0 ? 1 : told / (told + waiting);
  return { progress: done ? 1 : Math.min(0.9, share * 0.9) };
}

/** What callers hear instead of TOPIC and NEXT_SHOW; empty for those themselves. */
export async function announce(
  { webhook }: Acting,
  { topic, nextShow }: ActOf<'announce'>,
): Promise<Partial<Done>> {
  const saying = (words: string) => (words === '' ? undefined : { words, until: null });
  const { show } = await changeShow(webhook.station(), (before) => {
    if (before === undefined || before.state === 'closing') return undefined;
    const said = withSaying(withSaying(before.said, 'topic', saying(topic)), 'nextShow', saying(nextShow));
    const { said: _said, ...others } = before;
    return said === undefined ? others : { ...others, said };
  });
  if (show === undefined || show.state === 'closing') throw new ConflictError('line');
  return {};
}

/** What the DJ hears once, between two callers; empty takes it back. */
export async function wordForDj(
  { webhook }: Acting,
  { words }: ActOf<'word-for-dj'>,
): Promise<Partial<Done>> {
  await showToActOn(webhook);
  await changeShow(webhook.station(), (before) =>
    before !== undefined && takesCallers(before) ? withProducerWord(before, words) : undefined,
  );
  return {};
}

export async function listBlocked({ webhook }: Acting): Promise<Partial<Done>> {
  const cards = await listCallerCards(webhook.station(), webhook.now);
  const blocked = cards.flatMap(({ callerKey, card }): BlockedCaller[] => {
    if (card.blocked === undefined) return [];
    const { number, reason, by, at } = card.blocked;
    return [{ callerKey, maskedNumber: maskNumber(number), name: '', reason, by, at: Date.parse(at) }];
  });
  return { blocked: blocked.sort((one, other) => other.at - one.at) };
}

export async function unblock({ webhook }: Acting, { callerKey }: ActOf<'unblock'>): Promise<Partial<Done>> {
  const done = await unblockCaller(webhook.station(), { callerKey, now: webhook.now });
  if (!done) throw new ConflictError('gone');
  return {};
}
