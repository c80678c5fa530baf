import { isRecordingSid } from './call/call-fact.ts';
import { isStoredTime } from './moment.ts';

/** What somebody has spoken on the DJ's telephone: a recording at Twilio. */
export interface SpokenSound {
  readonly recordingSid: string;
  /** Where `<Play>` finds it, relative to the domain, for as long as it is said. */
  readonly audio: string;
}

/** What is said instead of TOPIC or NEXT_SHOW: words, or a recording. */
export type Saying = ({ readonly words: string } | SpokenSound) & {
  /** Until when it is said, ISO 8601, whatever becomes of the line; null: see `saidInState`. */
  readonly until: string | null;
};

/** What the DJ has to say to everybody who waits. */
export interface DjWord extends SpokenSound {
  /** Counts from 1 in a show: whoever has heard this one has heard all before it that they are to hear. */
  readonly number: number;
  /** When it was kept, ISO 8601. */
  readonly at: string;
}

/** What the station says that was changed without a deployment. The show document keeps it. */
export interface SaidByStation {
  /** What the show is about. */
  readonly topic?: Saying;
  /** What callers of the closed line hear of the next show. */
  readonly nextShow?: Saying;
  readonly djWord?: DjWord;
}

/** What stands in for a setting. */
export type Sayable = 'topic' | 'nextShow';

/** As long as TOPIC and NEXT_SHOW may be. */
export const mostSaidCharacters = 160;

/**
 * Words that people hear: XML, and with it TwiML, has no place for control characters or halves of a character.
 *
 * @param most characters
 */
export function sayableWords(most: number): RegExp {
  return new RegExp(`^[^\\p{Cc}\\p{Cs}\\p{Cn}\\p{Co}]{1,${most}}$`, 'u');
}

/** What is said in place of a setting just now; undefined where the setting itself is. */
export function sayingNow(said: SaidByStation | undefined, what: Sayable, now: Date): Saying | undefined {
  const saying = said?.[what];
  const isOver = typeof saying?.until === 'string' && Date.parse(saying.until) <= now.getTime();
  return isOver ? undefined : saying;
}

/** What is said once something else stands in for a setting, or, with undefined, nothing does. */
export function withSaying(
  said: SaidByStation | undefined,
  what: Sayable,
  saying: Saying | undefined,
): SaidByStation | undefined {
  const { [what]: _before, ...others } = said ?? {};
  return orNothing(saying === undefined ? others : { ...others, [what]: saying });
}

/** The same with a newer word of the DJ's: of two at once, each has a number of its own. */
export function withDjWord(said: SaidByStation | undefined, sound: SpokenSound, now: Date): SaidByStation {
  const number = (said?.djWord?.number ?? 0) + 1;
  return { ...said, djWord: { ...sound, number, at: now.toISOString() } };
}

/**
 * What goes on to be said in another state of the line. The topic is that of a show, and ends with it; what was said of the next
 * show is true until it begins; a word of the DJ's is for those who wait. What has a time goes on until then.
 */
export function saidInState(
  said: SaidByStation | undefined,
  state: 'open' | 'closing' | 'closed',
  now: Date,
): SaidByStation | undefined {
  const ends = state === 'open' ? 'nextShow' : 'topic';
  const { djWord: _word, ...sayings } = said ?? {};
  const goesOn = sayingNow(sayings, ends, now)?.until;
  return typeof goesOn === 'string' ? orNothing(sayings) : withSaying(sayings, ends, undefined);
}

/** The recordings that are played to somebody. */
export function recordingsSaid(said: SaidByStation | undefined): string[] {
  const sounds = [said?.topic, said?.nextShow, said?.djWord];
  return sounds.flatMap((sound) =>
    sound !== undefined && 'recordingSid' in sound ? [sound.recordingSid] : [],
  );
}

type Content = Readonly<Record<string, unknown>>;

/**
 * Reads what a show document says of it.
 *
 * @param content whatever is stored there: a person may have edited it by hand
 * @returns undefined where nothing is said, or nothing that can be
 */
export function parseSaid(content: unknown): SaidByStation | undefined {
  const { topic, nextShow, djWord } = (content ?? {}) as Content;
  return orNothing({
    ...named('topic', parseSaying(topic)),
    ...named('nextShow', parseSaying(nextShow)),
    ...named('djWord', parseDjWord(djWord)),
  });
}

function named<Name extends string, Value>(name: Name, value: Value | undefined): { [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]?: Value });
}

function parseSaying(content: unknown): Saying | undefined {
  const { words, until } = (content ?? {}) as Content;
  const sound = parseSound(content);
  const ends = { until: isStoredTime(until) ? until : null };
  if (sound !== undefined) return { ...sound, ...ends };
  const isSayable = typeof words === 'string' && sayableWords(mostSaidCharacters).test(words);
  return isSayable ? { words, ...ends } : undefined;
}

function parseDjWord(content: unknown): DjWord | undefined {
  const { number, at } = (content ?? {}) as Content;
  const sound = parseSound(content);
  if (sound === undefined || !Number.isSafeInteger(number) || !isStoredTime(at)) return undefined;
  return { ...sound, number: number as number, at };
}

/** Only a sound of our own is played, whoever has written down where it is. */
function parseSound(content: unknown): SpokenSound | undefined {
  const { recordingSid, audio } = (content ?? {}) as Content;
  const isOurs = typeof audio === 'string' && /^\/message-audio\?[\w&=-]+$/.test(audio);
  return isOurs && isRecordingSid(recordingSid) ? { recordingSid, audio } : undefined;
}

function orNothing(said: SaidByStation): SaidByStation | undefined {
  return Object.keys(said).length === 0 ? undefined : said;
}
