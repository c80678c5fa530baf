import type { CallerDossier, Dossier } from '../dj/caller-dossier.ts';
import { type DjAtPrompt, keyFor, keysAt } from '../dj/dj-keys.ts';
import type { Message } from '../message/message.ts';
import {
  capitalised,
  type SpokenNoun,
  spokenCount,
  spokenDuration,
  spokenLength,
  spokenNumber,
  type Tongue,
} from './language.ts';
import { spokenDay } from './spoken-day.ts';

/** The keys that count just now: `Press 1 to open the line, 8 to hear the messages.` Empty where none does. */
export function spokenKeys(tongue: Tongue, dj: DjAtPrompt): string {
  const press = { en: 'Press', es: 'Presione' }[tongue];
  const to = { en: 'to', es: 'para' }[tongue];
  const keys = keysAt(dj).map(({ key, called }) => `${key} ${to} ${called[tongue]}`);
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

/**
 * How many wait, as the DJ hears it: `Three callers are waiting. The first has waited four minutes.`
 *
 * @param waiting one or more
 * @param firstWaitSeconds null when it is not known, or is said elsewhere
 */
export function spokenCallers(tongue: Tongue, waiting: number, firstWaitSeconds: number | null): string {
  const sentence = `${capitalised(spokenCount(tongue, waiting, 'caller'))} ${are(tongue, waiting)}.`;
  if (firstWaitSeconds === null) return sentence;
  const waited = spokenDuration(tongue, firstWaitSeconds);
  if (tongue === 'es') return `${sentence} La primera ha esperado ${waited}.`;
  return `${sentence} The ${waiting === 1 ? 'caller' : 'first'} has waited ${waited}.`;
}

/** Those who wait, as the DJ asks for them. */
export interface CallersInLine {
  readonly waiting: number;
  /** Null when it is not known. */
  readonly longestWaitSeconds: number | null;
  /** The first few, front first. */
  readonly first: readonly CallerDossier[];
}

/** `Four callers are waiting. The longest has waited nine minutes. One: Ana, Leeds: buses. Two: a caller.` */
export function spokenWhoWaits(tongue: Tongue, callers: CallersInLine, much: Dossier): string {
  const { waiting, longestWaitSeconds, first } = callers;
  const names = first.map((caller, index) => {
    const words = spokenNameAndPoint(tongue, caller, much);
    return words === '' ? '' : `${capitalised(spokenNumber(tongue, index + 1))}: ${words}`;
  });
  const sentences = [spokenCallers(tongue, waiting, null), longest(tongue, longestWaitSeconds), ...names];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function longest(tongue: Tongue, seconds: number | null): string {
  if (seconds === null) return '';
  const waited = spokenDuration(tongue, seconds);
  return tongue === 'es' ? `La espera más larga: ${waited}.` : `The longest wait is ${waited}.`;
}

function are(tongue: Tongue, waiting: number): string {
  const isOne = waiting === 1;
  if (tongue === 'es') return isOne ? 'está esperando' : 'están esperando';
  return isOne ? 'is waiting' : 'are waiting';
}

const someCaller = { en: 'A caller', es: 'Una persona' };

const spokenAgain = {
  'cut-off': { en: 'was cut off', es: 'de la llamada que se cortó' },
  'called-again': { en: 'called again', es: 'que volvió a llamar' },
  'once-more': { en: 'once more', es: 'otra vez' },
} as const;

/** How much of a caller the DJ hears, and when. */
export interface DossierNow {
  readonly much: Dossier;
  readonly now: Date;
  /** IANA name, such as `America/Chicago`. */
  readonly timeZone: string;
}

/**
 * What the DJ hears of a caller: `Ana, Leeds, last on the air on Friday, waited four minutes: buses.`
 *
 * @returns empty where the station lets the DJ hear nothing
 */
export function spokenDossier(tongue: Tongue, caller: CallerDossier, { much, ...time }: DossierNow): string {
  const history = [guestOf(tongue, caller), againOf(tongue, caller), lastOnAirOf(tongue, caller, time)];
  return composed(tongue, caller, {
    much,
    parts: [...history, waitOf(tongue, caller), silenceOf(tongue, caller)],
  });
}

function composed(
  tongue: Tongue,
  caller: CallerDossier,
  { much, parts: more }: { readonly much: Dossier; readonly parts: readonly string[] },
): string {
  if (much === 'off') return '';
  const parts = [caller.name ?? '', ...more];
  const known = parts.filter((part) => part !== '').join(', ');
  const point = much === 'full' && caller.point !== null ? `: ${caller.point}` : '';
  return `${caller.name === null ? nameless(tongue, known) : known}${point}.`;
}

/** The same without anything else, for a list of several: `Ana, Leeds: buses.` */
export function spokenNameAndPoint(tongue: Tongue, caller: CallerDossier, much: Dossier): string {
  return composed(tongue, caller, { much, parts: [] });
}

const yourGuest = { en: 'your guest', es: 'de sus invitados' };

function guestOf(tongue: Tongue, { guest }: CallerDossier): string {
  if (guest === null) return '';
  return guest === '' ? yourGuest[tongue] : `${yourGuest[tongue]}, ${guest}`;
}

const firstTime = { en: 'first time', es: 'por primera vez' };
const lastOnTheAir = { en: 'last on the air', es: 'al aire por última vez' };

/** A guest is known to the DJ, were they here for the first time. */
function lastOnAirOf(
  tongue: Tongue,
  { lastOnAir, guest }: CallerDossier,
  time: Omit<DossierNow, 'much'>,
): string {
  if (lastOnAir === null) return '';
  if (lastOnAir === 'never') return guest === null ? firstTime[tongue] : '';
  return `${lastOnTheAir[tongue]} ${spokenDay(tongue, lastOnAir, time)}`;
}

function nameless(tongue: Tongue, known: string): string {
  if (known === '') return someCaller[tongue];
  return tongue === 'es' ? `${someCaller.es} ${known}` : `${someCaller.en}, ${known}`;
}

function againOf(tongue: Tongue, { again }: CallerDossier): string {
  return again === null ? '' : spokenAgain[again][tongue];
}

const notAnswered = { en: 'has not answered', es: 'no ha contestado' };

function silenceOf(tongue: Tongue, { hasNotAnswered }: CallerDossier): string {
  return hasNotAnswered ? notAnswered[tongue] : '';
}

function waitOf(tongue: Tongue, { waitSeconds }: CallerDossier): string {
  if (waitSeconds === null) return '';
  const duration = spokenDuration(tongue, waitSeconds);
  return tongue === 'es' ? `lleva ${duration} esperando` : `waited ${duration}`;
}
