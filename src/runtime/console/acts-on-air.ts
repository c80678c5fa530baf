import { announcedCaller, callerCommand, djAtLine, djKey, djOnBreak } from '../../carried/dj.ts';
import type { ActOf, Done, Seen } from '../../show/console/act.ts';
import { putBack as decidePutBack } from '../../show/dj/dj-command.ts';
import { keyFor } from '../../show/dj/dj-keys.ts';
import { epochSeconds } from '../../show/moment.ts';
import { endBreak as breakEnded, startBreak } from '../../show/show-changes.ts';
import { changeShow } from '../../twilio/show-store.ts';
import type { Acting } from './acts-on-cards.ts';
import { djCallOf, sendDj } from './dj-call.ts';
import { ConflictError, expectInLine, findCaller, showToActOn } from './found-caller.ts';
import { whoIsOnAir } from './who-is-on-air.ts';

/** The talk ends, and the next one comes: if it is still the one that was seen. Somebody who is on the air by now is let talk. */
export async function takeNext({ webhook }: Acting, { onAir }: ActOf<'take-next'>): Promise<Partial<Done>> {
  const show = await showToActOn(webhook);
  const airing = onAir === undefined ? undefined : await whoIsOnAir(webhook, show);
  if (airing !== undefined && airing.callSid !== onAir)
    throw new ConflictError('taken', { by: 'dj', at: airing.at });
  // What was just put into the order is not in the show that the DJ's line has read before.
  const carried = [djAtLine.toQuery({ prompt: 'waiting', state: show.state, fresh: true })];
  await sendDj(webhook, show, { path: '/dj-next', carried });
  return {};
}

/** The talk ends, and this one comes: as if the DJ had chosen them by the telephone. */
export async function takeThis({ webhook }: Acting, act: Seen): Promise<Partial<Done>> {
  const { show, callSid, place, since } = expectInLine(await findCaller(webhook, act), webhook.now);
  const carried = [
    djKey.toQuery({ state: show.state, moment: 'wrap-up' }),
    callerCommand.toQuery({ does: 'choose' }),
    announcedCaller.toQuery({ callSid, queue: place.queue, since }),
  ];
  await sendDj(webhook, show, { path: '/dj-caller', carried });
  return {};
}

/** Whoever is on the air comes once more, before all others: as if the DJ had ended the talk and pressed the key for it. */
export async function putBack({ webhook }: Acting, act: Seen): Promise<Partial<Done>> {
  const { callSid, facts, show, isOnAir } = await findCaller(webhook, act);
  if (!isOnAir || decidePutBack(facts, djCallOf(show)).kind !== 'can be') throw new ConflictError('gone');
  const key = keyFor('put-back');
  const carried = [djKey.toQuery({ state: show.state, moment: 'wrap-up', key })];
  await sendDj(webhook, show, { path: '/dj-key', carried, last: callSid });
  return {};
}

/** A DJ who talks with somebody has no break before that is over: nobody is cut off by it. */
export async function takeBreak({ webhook }: Acting, { minutes }: ActOf<'break'>): Promise<Partial<Done>> {
  const show = await showToActOn(webhook);
  if ((await whoIsOnAir(webhook, show)) !== undefined) throw new ConflictError('line');
  const djCallSid = djCallOf(show);
  const until = epochSeconds(webhook.now) + minutes * 60;
  const { changed } = await changeShow(webhook.station(), (before) =>
    startBreak(before, { djCallSid, until: new Date(until * 1000) }),
  );
  if (!changed) throw new ConflictError('line');
  const carried = [djOnBreak.toQuery({ state: show.state, breakUntil: until, isUntold: true })];
  await sendDj(webhook, show, { path: '/dj-break', carried });
  return {};
}

export async function endBreak({ webhook }: Acting): Promise<Partial<Done>> {
  const show = await showToActOn(webhook);
  if (show.breakUntil === null) throw new ConflictError('line');
  const until = new Date(show.breakUntil);
  const { changed } = await changeShow(webhook.station(), (before) => breakEnded(before, until, webhook.now));
  if (!changed) throw new ConflictError('line');
  await sendDj(webhook, show, { path: '/dj-next' });
  return {};
}
