import { spokenDuration } from '../../src/show/words/language.ts';
import { inColumns } from '../columns.ts';
import { saidWords } from '../say/said-lines.ts';
import type { LineStatus } from './line-status.ts';
import type { ListedCaller } from './waiting-list.ts';

/** The status of a line, for a person to read. */
export function statusLines(status: LineStatus, now: Date): string[] {
  const rows = [
    ['line', lineWords(status, now)],
    ['waiting', [waitingWords(status), ...waitingLines(status)].join('\n')],
    ['on the air', status.onAir.length === 0 ? 'nobody' : status.onAir.join(', ')],
    ['DJ', djWords(status, now)],
    ['topic', saidWords('topic', status.topic)],
    ['next show', saidWords('nextShow', status.nextShow)],
    ...(status.isDjWordSaid
      ? [['word', 'everybody who waits hears once what the DJ has spoken'] as const]
      : []),
    ['address', status.url],
  ] as const;
  return [`${status.station}, environment ${status.environment}`, ...inColumns(rows, { indent: 2 })];
}

function lineWords({ state, openedAt }: LineStatus, now: Date): string {
  if (state === 'no show yet')
    return 'deployed, and no show yet: the first caller opens it, or npm run deploy';
  if (state === 'unreadable') return 'the show does not read as a show: close the line, then open it again';
  return openedAt === null ? state : `${state}; the show began ${openedAt}, ${since(openedAt, now)} ago`;
}

function waitingWords({ waiting, comingFirst, longestWaitSeconds }: LineStatus): string {
  if (longestWaitSeconds === null) return 'nobody';
  const first = comingFirst === 0 ? '' : ` (${comingFirst} of them before the others)`;
  return `${waiting}${first}, the longest for ${spokenDuration('en', longestWaitSeconds)}`;
}

/** Each on a line of its own, in the order in which they are taken. */
function waitingLines({ waiting, callers }: LineStatus): string[] {
  const more = waiting - callers.length;
  const listed = callers.map((caller, index) => `${String(index + 1).padEnd(3)}${callerWords(caller)}`);
  return [...listed, ...(more > 0 && callers.length > 0 ? [`and ${more} more`] : [])];
}

function callerWords({ from, waitSeconds, name, point }: ListedCaller): string {
  const told = [name, point].filter((words) => words !== null).join(': ');
  return `${from}  ${spokenDuration('en', waitSeconds)}${told && `; ${told}`}`;
}

function djWords({ isDjPresent, djAwaySince, djBreakUntil }: LineStatus, now: Date): string {
  if (isDjPresent === null) return 'not counted while the line takes no callers';
  if (isDjPresent) return djBreakUntil === null ? 'on the line' : `on a break until ${djBreakUntil}`;
  return djAwaySince === null ? 'nobody' : `nobody, for ${since(djAwaySince, now)}`;
}

/** How long ago it was. */
function since(moment: string, now: Date): string {
  return spokenDuration('en', Math.max(0, (now.getTime() - Date.parse(moment)) / 1000));
}
