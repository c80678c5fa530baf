import { type BoardEvent, callSidsOf } from '../board-event.ts';
import { element } from './element.ts';
import { lastCallOf } from './telephone.ts';
import { type TranscriptLine, transcriptLine } from './transcript-line.ts';
import type { View } from './view.ts';

const SPEAKERS = { line: 'The line', other: 'The other side', self: 'You', sound: '', note: '' } as const;
/** Whoever has scrolled up further than this is reading, and is not moved. */
const NEAR_END_PX = 48;

/** What is heard on a telephone, and what is said and pressed there, line by line. */
export function transcript(number: string, label: string): View {
  const log = element('div', {
    class: 'transcript',
    role: 'log',
    'aria-live': 'polite',
    'aria-label': `What ${label} hears`,
    tabindex: '0',
  });
  let callSid = '';
  let shown: readonly BoardEvent[] = [];
  return {
    element: log,
    render(state) {
      const call = lastCallOf(state, number);
      if (!call) return;
      const events = state.histories.filter((event) => callSidsOf(event).includes(call.callSid));
      // After a lost connection the whole past comes anew, as other objects.
      if (call.callSid !== callSid || events[0] !== shown[0]) {
        log.replaceChildren();
        shown = [];
      }
      append(log, events.slice(shown.length), call.callSid);
      callSid = call.callSid;
      shown = events;
    },
  };
}

function append(log: HTMLElement, events: readonly BoardEvent[], callSid: string): void {
  if (events.length === 0) return;
  const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END_PX;
  for (const event of events) {
    const line = transcriptLine(event, callSid);
    if (line) log.append(lineElement(line));
  }
  if (isAtEnd) log.scrollTop = log.scrollHeight;
}

function lineElement({ from, text, language }: TranscriptLine): HTMLElement {
  const speaker = SPEAKERS[from];
  const words = element('span', { class: 'words', ...(language ? { lang: language } : {}) }, text);
  const name = speaker === '' ? [] : [element('span', { class: 'speaker' }, `${speaker}: `)];
  return element('p', { class: `line from-${from}` }, ...name, words);
}
