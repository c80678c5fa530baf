import type { CallerDossier } from '../dj/caller-dossier.ts';
import type { Dossier } from '../dj/dossier.ts';
import type { Tongue } from './language.ts';
import { spokenDuration } from './spoken-duration.ts';

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
