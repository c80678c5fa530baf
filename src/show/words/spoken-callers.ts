import type { CallerDossier } from '../dj/caller-dossier.ts';
import type { Dossier } from '../dj/dj-access.ts';
import type { Tongue } from './language.ts';
import { spokenCount, spokenDuration, spokenNumber } from './numbers.ts';

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

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const someCaller = { en: 'A caller', es: 'Una persona' };

const spokenAgain = {
  'cut-off': { en: 'was cut off', es: 'de la llamada que se cortó' },
  'called-again': { en: 'called again', es: 'que volvió a llamar' },
  'once-more': { en: 'once more', es: 'otra vez' },
} as const;

/**
 * What the DJ hears of a caller: `Ana, Leeds, once more, waited four minutes: buses.`
 *
 * @param much how much of it the station lets the DJ hear
 * @returns empty where that is nothing
 */
export function spokenDossier(tongue: Tongue, caller: CallerDossier, much: Dossier): string {
  if (much === 'off') return '';
  const parts = [caller.name ?? '', againOf(tongue, caller), waitOf(tongue, caller)];
  const known = parts.filter((part) => part !== '').join(', ');
  const point = much === 'full' && caller.point !== null ? `: ${caller.point}` : '';
  return `${caller.name === null ? nameless(tongue, known) : known}${point}.`;
}

/** The same without the wait, for a list of several: `Ana, Leeds: buses.` */
export function spokenNameAndPoint(tongue: Tongue, caller: CallerDossier, much: Dossier): string {
  return spokenDossier(tongue, { ...caller, waitSeconds: null, again: null }, much);
}

function nameless(tongue: Tongue, known: string): string {
  if (known === '') return someCaller[tongue];
  return tongue === 'es' ? `${someCaller.es} ${known}` : `${someCaller.en}, ${known}`;
}

function againOf(tongue: Tongue, { again }: CallerDossier): string {
  return again === null ? '' : spokenAgain[again][tongue];
}

function waitOf(tongue: Tongue, { waitSeconds }: CallerDossier): string {
  if (waitSeconds === null) return '';
  const duration = spokenDuration(tongue, waitSeconds);
  return tongue === 'es' ? `lleva ${duration} esperando` : `waited ${duration}`;
}
