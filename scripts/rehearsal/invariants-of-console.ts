import type { CallAccount } from './account-of-calls.ts';
import type { Fate } from './fate.ts';
import type { PlayedShow } from './play-show.ts';
import type { AtConsole, SeenOnBoard, ShowEvent } from './show-event.ts';

/** A board that another page was shown a moment ago is shown once more. */
const SHARED_MS = 1000;

/** What is shown at the console is so, and what was done there has been done. */
export function brokenInConsole({ events }: PlayedShow, calls: readonly CallAccount[]): string[] {
  const answers = events.filter(isAtConsole);
  return [
    ...new Set([...answers.flatMap((answer) => wrongBoard(answer, calls)), ...notDone(answers, calls)]),
  ];
}

function isAtConsole(event: ShowEvent): event is AtConsole {
  return event.type === 'console';
}

/** Whoever is shown was there, and whoever was there is shown: at some moment between the question and the answer. */
function wrongBoard({ asked, askedAt, at, seen }: AtConsole, calls: readonly CallAccount[]): string[] {
  if (asked !== 'board' || seen === undefined || seen.state === 'closed') return [];
  const span = { from: askedAt - SHARED_MS, until: at };
  return calls.flatMap((call) => [...wronglyShown(seen, call, span), ...wronglyMissing(seen, call, span)]);
}

interface Span {
  readonly from: number;
  readonly until: number;
}

function wronglyShown(
  { inLine, onAir }: SeenOnBoard,
  { callSid, name, spells }: CallAccount,
  { from, until }: Span,
): string[] {
  const wasInLine = spells.some(
    ({ joinedAt, outAt = Number.POSITIVE_INFINITY }) => joinedAt <= until && outAt >= from,
  );
  const wasTaken = spells.some(
    ({ out, outAt = Number.POSITIVE_INFINITY }) => out === 'taken' && outAt <= until,
  );
  return [
    ...(inLine.includes(callSid) && !wasInLine ? [`the console showed ${name} in line, who was not`] : []),
    ...(onAir === callSid && !wasTaken
      ? [`the console showed ${name} on the air, whom nobody had taken`]
      : []),
  ];
}

function wronglyMissing(
  { inLine, more, state }: SeenOnBoard,
  { callSid, name, spells }: CallAccount,
  { from, until }: Span,
): string[] {
  const wasInLine = spells.some(
    ({ joinedAt, outAt = Number.POSITIVE_INFINITY }) => joinedAt < from && outAt > until,
  );
  const isMissing = wasInLine && more === 0 && !inLine.includes(callSid) && state !== 'none';
  return isMissing ? [`the console did not show ${name}, who was in line`] : [];
}

/** Whoever hangs up as they are let go was as much let go. */
const BECOMES: Readonly<Partial<Record<AtConsole['asked'], readonly Fate[]>>> = {
  drop: ['dropped', 'gave up'],
  block: ['kept out', 'gave up'],
  'message-instead': ['message instead', 'gave up'],
};

function notDone(answers: readonly AtConsole[], calls: readonly CallAccount[]): string[] {
  return answers.flatMap(({ asked, status, callSid }) => {
    const fates = BECOMES[asked];
    const call = calls.find((one) => one.callSid === callSid);
    if (status !== 200 || fates === undefined || call === undefined) return [];
    const isDone = fates.includes(call.fate) || call.spells.some(({ onAir }) => onAir);
    return isDone
      ? []
      : [`the console was told that '${asked}' was done for ${call.name}, who was ${call.fate}`];
  });
}
