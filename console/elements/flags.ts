import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from '../../src/show/console/board.ts';
import { clock } from '../desk/clock.ts';
import { daysAgo, words } from '../words/words.ts';

/** What is to be known of a caller at a glance: each a word with a sign of its own, so that colour is never alone. */
export function flagsOf(row: Row): TemplateResult {
  const { isScreened, isGuest, isLocked, callsBefore, isWithheld, presence, note } = row;
  return html`<span class="flags">
    ${flag(isScreened, 'screened', '✓', words.screened)} ${flag(isGuest, 'guest', '★', words.guest)}
    ${flag(isLocked, 'locked', '◆', words.locked)} ${flag(callsBefore === 0, 'first', '•', words.firstTime)}
    ${flag(note !== '', 'noted', '✎', words.noted)}
    ${flag(isWithheld, 'withheld', '⊘', words.withheld)}
    ${flag(presence === 'silent', 'silent', '!', words.silent)}
    ${flag(presence === 'answered', 'answered', '☎', words.answered)}
  </span>`;
}

function flag(isSet: boolean, kind: string, sign: string, word: string): TemplateResult | typeof nothing {
  if (!isSet) return nothing;
  return html`<span class="flag ${kind}"><span aria-hidden="true">${sign}</span> ${word}</span>`;
}

/** How often somebody has called before, and when they were on the air last. */
export function historyOf({ callsBefore, lastAiredAt }: Row): string {
  if (callsBefore === null) return '';
  if (callsBefore === 0) return '';
  const aired = lastAiredAt === null ? words.neverAired : words.lastAired(daysAgo(lastAiredAt, clock.now()));
  return `${words.callsBefore(callsBefore)}, ${aired}`;
}

/** What a caller is called where they have told nothing. */
export function nameOf({ name, maskedNumber }: Pick<Row, 'name' | 'maskedNumber'>): string {
  return name || maskedNumber || words.unknownName;
}
