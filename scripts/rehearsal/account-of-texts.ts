import { readSettings } from '../../src/runtime/settings.ts';
import { newMessageText } from '../../src/show/message/message-notice.ts';
import { lineIsOpenText, parseTextWish, roomText } from '../../src/show/message/texts.ts';
import type { PlayedShow } from './play-show.ts';
import { StoredByLine } from './stored-by-line.ts';

/** The reasons for which the line texts somebody; `notice` tells of a new message. */
export type TextKind = 'apology' | 'wish' | 'room' | 'notice';

export interface TextAccount {
  readonly to: string;
  readonly kind: TextKind;
  /** False when the telephone company would not take it. */
  readonly isSent: boolean;
}

/** Every text that the line has sent or tried to send, oldest first. */
export function accountOfTexts({ events, scenario }: PlayedShow): TextAccount[] {
  const { settings } = readSettings(scenario.settings);
  const kinds = new Map<string, TextKind>([
    [lineIsOpenText(settings), 'wish'],
    [roomText(settings), 'room'],
    [newMessageText(settings), 'notice'],
  ]);
  return events.flatMap((event) =>
    event.type === 'message'
      ? [
          {
            to: event.to,
            kind: kinds.get(event.body) ?? ('apology' as const),
            isSent: event.errorCode === undefined,
          },
        ]
      : [],
  );
}

/** The numbers of those who asked for a text, once for each wish that was stored, in the order of asking. */
export function wishesNoted(show: PlayedShow): string[] {
  const { textWishes } = new StoredByLine(show).names;
  return show.events.flatMap((event) => {
    if (event.type !== 'rest') return [];
    const { method, url, status, requestBody } = event.exchange;
    if (method !== 'POST' || status !== 201) return [];
    if (!new URL(url).pathname.endsWith(`/Maps/${textWishes}/Items`)) return [];
    const wish = parseTextWish(JSON.parse(new URLSearchParams(requestBody).get('Data') ?? 'null'));
    return wish ? [wish.to] : [];
  });
}
