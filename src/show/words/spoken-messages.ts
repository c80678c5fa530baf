import { keyFor } from '../dj/dj-keys.ts';
import type { Message } from '../message/message.ts';
import {
  type SpokenNoun,
  spokenCount,
  spokenDuration,
  spokenLength,
  spokenNumber,
  type Tongue,
} from './language.ts';
import { spokenDay } from './spoken-day.ts';

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

/** A message as it is announced. */
export interface AnnouncedMessage extends CountedMessage {
  readonly message: Message;
  /** Whose it is: name and town as the caller has told them. Null where they are not known. */
  readonly name: string | null;
}

/**
 * What the DJ hears before a message: `Message one of three: yesterday, forty seconds. From Ana from Leeds, who had waited four
 * minutes:`
 */
export function spokenMessage(
  tongue: Tongue,
  announced: AnnouncedMessage,
  time: { readonly now: Date; readonly timeZone: string },
): string {
  const { recordedAt, durationSeconds } = announced.message;
  const day = spokenDay(tongue, new Date(recordedAt), time);
  const length = durationSeconds < 1 ? '' : `, ${spokenLength(tongue, durationSeconds)}`;
  return `${spokenPosition(tongue, announced)}: ${day}${length}.${spokenTeller(tongue, announced)}`;
}

function spokenTeller(tongue: Tongue, { name, message }: AnnouncedMessage): string {
  if (name === null) return '';
  const from = tongue === 'es' ? ` De ${name}` : ` From ${name}`;
  if (message.waitSeconds === null) return `${from}:`;
  const wait = spokenDuration(tongue, message.waitSeconds);
  return tongue === 'es' ? `${from}, que había esperado ${wait}:` : `${from}, who had waited ${wait}:`;
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
