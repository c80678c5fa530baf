import { element } from './element.ts';

/** Shows a sentence at the edge of the page for a while, and has it read aloud. */
export function notice(text: string): void {
  document.querySelector('#notice')?.replaceChildren(element('span', { class: 'notice' }, text));
}

/** Shows what went wrong, should something go wrong. */
export function noticeFailure(work: Promise<void>): void {
  work.catch((error: unknown) => notice(error instanceof Error ? error.message : String(error)));
}
