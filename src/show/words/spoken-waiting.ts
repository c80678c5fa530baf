import type { EstimateRange } from '../line/wait-estimate.ts';
import {
  capitalised,
  spokenCount,
  spokenDuration,
  spokenHalfMinutes,
  spokenNumber,
  type Tongue,
} from './language.ts';

/** A place in line, as a sentence. */
export function spokenPlace(
  tongue: Tongue,
  { place, of }: { readonly place: number; readonly of: number | undefined },
): string {
  if (tongue === 'es') return `Usted está en el lugar ${place}${of === undefined ? '' : ` de ${of}`}.`;
  return `You are number ${place}${of === undefined ? '' : ` of ${of}`}.`;
}

/**
 * How many wait behind somebody, as a sentence.
 *
 * @param callers one or more
 */
export function spokenBehind(tongue: Tongue, callers: number): string {
  const counted = spokenCount(tongue, callers, 'caller');
  if (tongue === 'es') return `Detrás de usted hay ${counted}.`;
  return `${capitalised(counted)} ${callers === 1 ? 'is' : 'are'} waiting behind you.`;
}

/** How long somebody has waited, as a sentence. */
export function spokenWait(tongue: Tongue, seconds: number): string {
  const time = spokenHalfMinutes(tongue, seconds);
  return tongue === 'es' ? `Ha esperado ${time}.` : `You have waited ${time}.`;
}

/** How long those in line have waited so far, in the mean, as a sentence. */
export function spokenMeanWait(tongue: Tongue, seconds: number): string {
  const time = spokenDuration(tongue, seconds);
  if (tongue === 'es') return `Quienes esperan llevan ${time} en promedio.`;
  return `Those in line have waited ${time} on average.`;
}

/** What is left of a break of the DJ, as a sentence. */
export function spokenRestOfBreak(tongue: Tongue, restSeconds: number): string {
  const minutes = Math.max(1, Math.round(restSeconds / 60));
  const time = minutes === 1 ? aMinute[tongue] : spokenCount(tongue, minutes, 'minute');
  return tongue === 'es'
    ? `En cabina están tomando una pausa de más o menos ${time}.`
    : `Our DJ is taking a break of about ${time}.`;
}

const aMinute = { en: 'a minute', es: 'un minuto' };

/** How long no DJ has been there, as a sentence. */
export function spokenAbsence(tongue: Tongue, awaySeconds: number): string {
  const time = spokenDuration(tongue, awaySeconds);
  return tongue === 'es'
    ? `No ha habido nadie en cabina desde hace ${time}.`
    : `Our DJ has been away for ${time}.`;
}

/** What a caller has told, read back; empty parts are left out. */
export function spokenUnderstanding(tongue: Tongue, told: readonly string[]): string {
  const words = told.filter((part) => part !== '').join(': ');
  return tongue === 'es' ? `Entendí: ${words}.` : `I understood: ${words}.`;
}

/** How long somebody has yet to wait, as a sentence. */
export function spokenEstimate(tongue: Tongue, range: EstimateRange): string {
  return tongue === 'es' ? inSpanish(range) : inEnglish(range);
}

function inEnglish({ kind, fromSeconds, toSeconds }: EstimateRange): string {
  if (kind === 'about-a-minute') return 'Your wait is about a minute.';
  if (kind === 'over-an-hour') return 'Your wait is more than an hour.';
  const from = spokenNumber('en', fromSeconds / 60);
  return `Your wait is about ${from} to ${spokenCount('en', toSeconds / 60, 'minute')}.`;
}

function inSpanish({ kind, fromSeconds, toSeconds }: EstimateRange): string {
  if (kind === 'about-a-minute') return 'Su espera es de más o menos un minuto.';
  if (kind === 'over-an-hour') return 'Su espera es de más de una hora.';
  const from = spokenNumber('es', fromSeconds / 60);
  return `Su espera es de aproximadamente ${from} a ${spokenCount('es', toSeconds / 60, 'minute')}.`;
}
