import type { EstimateRange } from '../line/estimate-range.ts';
import type { Tongue } from './language.ts';
import { spokenCount, spokenNumber } from './spoken-count.ts';

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
