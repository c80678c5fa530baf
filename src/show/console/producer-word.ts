import type { Tongue } from '../words/language.ts';

/** A show that may have something for its DJ to hear. */
interface WithWord {
  readonly producerWord?: string;
}

/** The show with what its DJ is to hear between two callers, in place of anything before; without, where that is empty. */
export function withProducerWord<Kind extends WithWord>(show: Kind, words: string): Kind {
  const { producerWord: _before, ...others } = show;
  return (words === '' ? others : { ...others, producerWord: words }) as Kind;
}

/** As the DJ hears it. */
export function spokenProducerWord(tongue: Tongue, words: string): string {
  const text = words.replace(/[.!?\s]+$/, '');
  return { en: `The producer says: ${text}.`, es: `Producción dice: ${text}.` }[tongue];
}
