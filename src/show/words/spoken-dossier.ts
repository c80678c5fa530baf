import type { CallerDossier, Dossier } from '../dj/caller-dossier.ts';
import { spokenDuration, type Tongue } from './language.ts';
import { spokenDay } from './spoken-day.ts';

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
  const note = much === 'full' && caller.note !== null ? ` ${noteFor[tongue]}: ${caller.note}.` : '';
  return `${caller.name === null ? nameless(tongue, known) : known}${point}.${note}`;
}

const noteFor = { en: 'Note', es: 'Nota' };

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
