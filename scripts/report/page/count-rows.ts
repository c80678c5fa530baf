import type { Figures } from '../figures/figures.ts';
import { type RequeueCounts, requeueWords } from '../requeues.ts';
import { shownCount } from '../shown.ts';
import type { FigureRow } from './figure-row.ts';

type Row = readonly [
  name: string,
  value: (figures: Figures) => string,
  definition: string,
  ...FigureRow['agreesWith'],
];

const n = shownCount;

const rows: readonly Row[] = [
  [
    'Offered',
    ({ counts }) => n(counts.offered),
    'Calls that came in, whatever became of them.',
    ['connect', 'Contacts incoming'],
  ],
  [
    'In line',
    ({ counts }) => n(counts.inLine),
    'Calls that were in the queue, for however long.',
    ['connect', 'Contacts queued'],
  ],
  [
    'On the air',
    ({ counts }) => n(counts.onAir),
    'Calls that were connected with the DJ.',
    ['connect', 'Contacts handled'],
    ['asterisk', 'Completed'],
  ],
  [
    'Gave up',
    ({ counts }) => `${n(counts.gaveUp)} · ${n(counts.gaveUpInLine)} of them in line`,
    'Callers who hung up before the DJ had them: in line, or while the welcome was still being said. The others count only the first.',
    ['connect', 'Contacts abandoned'],
    ['asterisk', 'Abandoned'],
  ],
  [
    'Called again',
    ({ counts }) => n(counts.calledAgain),
    'Left their place to a second call of their own. Whoever was dropped first and then called again gave up the first call.',
    ['here', ''],
  ],
  [
    'Refused',
    ({ counts }) => n(counts.refused),
    'Turned away because the line was full or closed.',
    ['twilio', 'queue-full, of a full line'],
  ],
  [
    'Blocked',
    ({ counts }) => n(counts.blocked),
    'Kept out by the station, or let go by somebody who has blocked them, by telephone or at the console.',
    ['here', ''],
  ],
  [
    'Not taken',
    ({ counts }) => n(counts.notTaken),
    'Thanked by a DJ who did not want to take them, with the choice of a message.',
    ['here', ''],
  ],
  [
    'Dropped',
    ({ counts }) => n(counts.dropped),
    'Thanked and let go by somebody at the console.',
    ['here', ''],
  ],
  [
    'Closed out',
    ({ counts }) => n(counts.closedOut),
    'Still in line when the show ended, and told so.',
    ['here', ''],
  ],
  [
    'Message instead',
    ({ counts }) => n(counts.messageInstead),
    'Left the line to leave a message for the DJ.',
    ['here', ''],
  ],
  [
    'Waited too long',
    ({ counts }) => n(counts.waitedTooLong),
    'Let go with an apology after the longest wait that the station allows.',
    ['here', ''],
  ],
  [
    'Failed',
    ({ counts }) => n(counts.failed),
    'Ended by a fault, or in a way that is not known.',
    ['twilio', 'error, system-error'],
  ],
  ['Open', ({ counts }) => n(counts.open), 'Calls whose end is not recorded.', ['here', '']],
  [
    'Requeued',
    ({ requeues }) => requeuesCounted(requeues),
    'Callers who were given another place, by the reason that is stored with it; one may count under several. Nothing else changes the order in which callers joined.',
    ['here', ''],
  ],
  [
    'Guests',
    ({ callers }) => n(callers.guests),
    'Callers whom the station expected: they came before the others.',
    ['here', ''],
  ],
  [
    'First-timers',
    ({ callers }) => n(callers.firstTimers),
    'Of those on the air, how many never were before, as far as records are kept: RETENTION_DAYS. Withheld numbers do not count.',
    ['here', ''],
  ],
  [
    'Messages',
    ({ messages }) => n(messages),
    'Messages for the DJ that were left in this show and are still kept.',
    ['here', ''],
  ],
  [
    'Texts',
    ({ texts }) => n(texts),
    'Apologies by text that were tried, one at most for a caller in a show. Some may have been refused, as for a landline: Twilio’s log tells. Texts that the line is open again are forgotten as they are sent, and not counted.',
    ['here', ''],
  ],
];

function requeuesCounted(requeues: RequeueCounts): string {
  const counted = (Object.keys(requeueWords) as (keyof RequeueCounts)[]).filter((why) => requeues[why] > 0);
  return counted.length === 0
    ? '0'
    : counted.map((why) => `${requeueWords[why]} ${n(requeues[why])}`).join(' · ');
}

/** What became of the calls, and what else was counted. */
export function countRows(figures: Figures): FigureRow[] {
  return rows.map(([name, value, definition, ...agreesWith]) => ({
    name,
    value: value(figures),
    definition,
    agreesWith,
  }));
}
