import { join } from 'node:path';
import type { Exchange } from '../../emulator/events.ts';
import type { Profile } from '../../emulator/functions/profile.ts';
import { accountOfCalls, type CallAccount } from '../rehearsal/account-of-calls.ts';
import { type PlayedShow, playShow } from '../rehearsal/play-show.ts';
import { readScenario } from '../rehearsal/scenario.ts';

const SHIPPED_SCENARIO = join(import.meta.dirname, '..', '..', 'scenarios', 'friday-night.yaml');

/** What the shipped show costs on Twilio's side, counted by the emulator. */
export interface ShowCosts {
  readonly functionCallsPerWaitingMinute: number;
  /** REST calls that a call causes by itself: most, and mean. The show document, cached for ten seconds, is apart. */
  readonly restWithoutText: { readonly most: number; readonly mean: number };
  readonly restWithText: { readonly most: number; readonly mean: number };
  readonly showReadsPerCall: number;
  /** What setting up a fresh deployment took, once: its show, its queue, its maps. */
  readonly setUp: number;
}

/** @param profile how long things take in the cloud; no time at all unless given */
export async function countShowCosts(profile?: Profile): Promise<ShowCosts> {
  const asMeasured = profile ? { profile, inProcess: true } : {};
  const show = await playShow(readScenario(SHIPPED_SCENARIO), asMeasured);
  await show.emulator.stop();
  const calls = accountOfCalls(show);
  const texted = new Set(textedCalls(show));
  const rest = calls.map(({ callSid }) => ({ callSid, ...restOf(show, callSid) }));
  const waitingMinutes = calls.reduce((sum, call) => sum + minutesWaited(call), 0);
  return {
    functionCallsPerWaitingMinute:
      (show.emulator.cloud.functionCalls.get('/wait-loop') ?? 0) / waitingMinutes,
    restWithoutText: spread(rest.filter(({ callSid }) => !texted.has(callSid)).map(({ own }) => own)),
    restWithText: spread(rest.filter(({ callSid }) => texted.has(callSid)).map(({ own }) => own)),
    showReadsPerCall: rest.reduce((sum, { showReads }) => sum + showReads, 0) / rest.length,
    setUp: rest.reduce((sum, { setUp }) => sum + setUp, 0),
  };
}

function minutesWaited({ waitSeconds = 0 }: CallAccount): number {
  return waitSeconds / 60;
}

/** Calls for which a text was asked of Twilio, whether it took it or not. */
function textedCalls({ events, emulator }: PlayedShow): string[] {
  return events.flatMap((event) => {
    const isText = event.type === 'rest' && event.exchange.url.includes('/Messages.json');
    return isText && event.causedBy ? [emulator.causes.get(event.causedBy)?.callSid ?? ''] : [];
  });
}

interface RestOfCall {
  readonly own: number;
  readonly showReads: number;
  readonly setUp: number;
}

function restOf({ events, emulator }: PlayedShow, callSid: string): RestOfCall {
  const exchanges = events.flatMap((event) => {
    const isOwn = event.type === 'rest' && emulator.causes.get(event.causedBy ?? '')?.callSid === callSid;
    return isOwn ? [event.exchange] : [];
  });
  const showReads = exchanges.filter(
    ({ method, url }) => method === 'GET' && /\/Documents\/[^/]*-show$/.test(url),
  );
  const setUp = exchanges.filter(isSetUp);
  return {
    own: exchanges.length - showReads.length - setUp.length,
    showReads: showReads.length,
    setUp: setUp.length,
  };
}

/** Making the show, the queue or a map, and the write that found no map yet. */
function isSetUp({ method, url, status }: Exchange): boolean {
  const path = new URL(url).pathname;
  const makes = /\/(Documents(\/[^/]*-show)?|Maps|Queues\.json)$/.test(path) && method === 'POST';
  const looks = /\/Queues\.json$/.test(path) && method === 'GET';
  return makes || looks || (status === 404 && /\/Items$/.test(path));
}

function spread(values: readonly number[]): { most: number; mean: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { most: Math.max(0, ...values), mean };
}
