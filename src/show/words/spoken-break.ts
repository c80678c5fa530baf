import type { Tongue } from './language.ts';
import { spokenCount } from './spoken-count.ts';

/** `Your break: three minutes.` */
export function spokenBreak(tongue: Tongue, minutes: number): string {
  const yourBreak = { en: 'Your break', es: 'Su descanso' }[tongue];
  return `${yourBreak}: ${spokenCount(tongue, minutes, 'minute')}.`;
}
