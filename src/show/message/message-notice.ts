import { keyFor } from '../dj/dj-keys.ts';
import { isStoredTime } from '../moment.ts';
import { isShowId, type Show, takesCallers } from '../show.ts';
import { tongueOf, type WritingStation } from '../words/language.ts';
import { isSameDay } from '../words/spoken-day.ts';
import { plainText } from './texts.ts';

/** That those who want to know have been told by text of a new message. Of the last time alone. */
export interface MessageNotice {
  /** The show after which the message came. */
  readonly show: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Reads what is stored of it; undefined for anything else, which counts as never. */
export function parseMessageNotice(content: unknown): MessageNotice | undefined {
  const { show, at } = (content ?? {}) as Readonly<Record<string, unknown>>;
  return isShowId(show) && isStoredTime(at) ? { show, at } : undefined;
}

/**
 * Whether a message that has come now is to be told by text: the first after a show, and one a day at most. While callers are
 * taken nobody needs it, for the DJ who opens or closes the line hears how many there are.
 *
 * @param last what is stored of the time before
 * @param time the days are those of the station's time zone
 * @returns what to store instead; undefined when nobody is told
 */
export function noticeOfMessage(
  last: MessageNotice | undefined,
  show: Show,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): MessageNotice | undefined {
  if (takesCallers(show) || last?.show === show.show) return undefined;
  if (last !== undefined && isSameDay(new Date(last.at), now, timeZone)) return undefined;
  return { show: show.show, at: now.toISOString() };
}

/** What is told by text of a new message, in plain letters as an apology is. */
export function newMessageText({ language, stationName }: WritingStation): string {
  const key = keyFor('messages');
  return plainText(
    tongueOf(language) === 'es'
      ? `Hay un mensaje nuevo para ${stationName}. Llame al número de cabina y presione ${key} para escucharlo.`
      : `There is a new message for ${stationName}. Call the DJ's number and press ${key} to hear it.`,
  );
}
