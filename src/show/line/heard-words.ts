import { withoutTelephoneNumbers } from './telephone-in-speech.ts';

/** What is no letter, mark, figure, sign or space: XML does not allow some of it, and nobody can say any of it. */
const unspeakable = /[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]/gu;

/**
 * What somebody said, as far as it can be kept and said again: without a telephone number, which is nobody else's business,
 * and no longer than a sentence.
 *
 * @param transcript as speech recognition gives it, whatever that is
 * @returns empty when nothing was understood
 */
export function heardWords(transcript: string, mostCharacters: number): string {
  const clean = withoutTelephoneNumbers(transcript.replace(unspeakable, ' '))
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:!?…–-]+|[\s.,;:!?¡¿…–-]+$/gu, '')
    .trim();
  return shortened(clean, mostCharacters);
}

function shortened(text: string, mostCharacters: number): string {
  const characters = [...text];
  if (characters.length <= mostCharacters) return text;
  const cut = characters.slice(0, mostCharacters + 1).join('');
  const lastWordEnds = cut.lastIndexOf(' ');
  return lastWordEnds > 0 ? cut.slice(0, lastWordEnds) : characters.slice(0, mostCharacters).join('');
}
