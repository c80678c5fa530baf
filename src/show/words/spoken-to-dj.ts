import { keyFor, keysAt, type ToldDj } from '../dj/dj-keys.ts';
import type { Message } from '../message/message.ts';
import type { Tongue } from './language.ts';
import { type SpokenNoun, spokenCount, spokenLength, spokenNumber } from './numbers.ts';
import { spokenDay } from './spoken-day.ts';

/** The keys that count just now: `Press 1 to open the line, 8 to hear the messages.` Empty where none does. */
export function spokenKeys(tongue: Tongue, told: ToldDj): string {
  const press = { en: 'Press', es: 'Presione' }[tongue];
  const to = { en: 'to', es: 'para' }[tongue];
  const keys = keysAt(told).map(({ key, called }) => `${key} ${to} ${called[tongue]}`);
  return keys.length === 0 ? '' : `${press} ${keys.join(', ')}.`;
}

/** The new messages, as a DJ who arrives hears of them: `You have one new message. Press 8 to hear it.` */
export function spokenNews(tongue: Tongue, newMessages: number): string {
  const messages = spokenNewMessages(tongue, newMessages);
  const key = keyFor('messages');
  const isOne = newMessages === 1;
  if (tongue === 'es')
    return `Tiene ${messages}. Presione ${key} para ${isOne ? 'escucharlo' : 'escucharlos'}.`;
  return `You have ${messages}. Press ${key} to hear ${isOne ? 'it' : 'them'}.`;
}

/** Nobody counts on: where a hundred are seen there may be any number, and it is said that there are more than so many. */
const mostCounted = 99;

/** `no new messages`, `one new message`, `three new messages`, `more than 99 new messages`. */
export function spokenNewMessages(tongue: Tongue, count: number): string {
  return spokenMessages(tongue, count, 'new message');
}

function spokenMessages(tongue: Tongue, count: number, noun: SpokenNoun): string {
  if (count <= mostCounted) return spokenCount(tongue, count, noun);
  return moreThan(tongue, spokenCount(tongue, mostCounted, noun));
}

function moreThan(tongue: Tongue, counted: string): string {
  return tongue === 'es' ? `más de ${counted}` : `more than ${counted}`;
}

/** What the DJ may press for: `Press 1 to hear three old messages.` */
export function spokenOldMessages(tongue: Tongue, count: number): string {
  const messages = spokenMessages(tongue, count, 'old message');
  return tongue === 'es' ? `Presione 1 para escuchar ${messages}.` : `Press 1 to hear ${messages}.`;
}

/** One message among those that the DJ is hearing. */
export interface CountedMessage {
  /** Counts from 1. */
  readonly number: number;
  readonly of: number;
}

/** What the DJ hears before a message: `Message one of three: yesterday, forty seconds.` */
export function spokenMessage(
  tongue: Tongue,
  counted: CountedMessage & { readonly message: Message },
  time: { readonly now: Date; readonly timeZone: string },
): string {
  const { recordedAt, durationSeconds } = counted.message;
  const day = spokenDay(tongue, new Date(recordedAt), time);
  const length = durationSeconds < 1 ? '' : `, ${spokenLength(tongue, durationSeconds)}`;
  return `${spokenPosition(tongue, counted)}: ${day}${length}.`;
}

/** `Message one of three is not ready yet.` */
export function spokenNotReady(tongue: Tongue, counted: CountedMessage): string {
  const still = { en: 'is not ready yet', es: 'todavía no está listo' };
  return `${spokenPosition(tongue, counted)} ${still[tongue]}.`;
}

/** `Message one of three has been deleted already.` */
export function spokenDeletedAlready(tongue: Tongue, counted: CountedMessage): string {
  const already = { en: 'has been deleted already', es: 'ya se había borrado' };
  return `${spokenPosition(tongue, counted)} ${already[tongue]}.`;
}

/** `Message two of three`, `Message two of more than 100`, or `One message` where there are no others. */
function spokenPosition(tongue: Tongue, { number, of }: CountedMessage): string {
  if (of === 1) return tongue === 'es' ? 'Un mensaje' : 'One message';
  const which = spokenNumber(tongue, number);
  const isCounted = of - number < mostCounted;
  const all = isCounted ? spokenNumber(tongue, of) : moreThan(tongue, spokenNumber(tongue, of - 1));
  return tongue === 'es' ? `Mensaje ${which} de ${all}` : `Message ${which} of ${all}`;
}
