import type { CallerDossier, Dossier } from '../dj/caller-dossier.ts';
import { capitalised, spokenCount, spokenDuration, spokenNumber, type Tongue } from './language.ts';
import { spokenNameAndPoint } from './spoken-dossier.ts';

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

/** `There is no place 40: nineteen callers are waiting.` */
export function spokenNoSuchPlace(tongue: Tongue, place: number, waiting: number): string {
  const spoken = spokenNumber(tongue, place);
  const callers = `${spokenCount(tongue, waiting, 'caller')} ${are(tongue, waiting)}`;
  return tongue === 'es' ? `No hay lugar ${spoken}: ${callers}.` : `There is no place ${spoken}: ${callers}.`;
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
