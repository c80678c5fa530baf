/** The characters of GSM 03.38, and those that it writes as two. */
const GSM =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const GSM_ESCAPED = '\f^{}\\[~]|€';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * How many parts a text is sent in: 160 characters of GSM-7 or 70 of UCS-2 in one, 153 or 67 in each of several. A character
 * of two halves, or an emoji of many, is never split: it begins the next part.
 * https://www.twilio.com/docs/glossary/what-sms-character-limit
 * https://github.com/TwilioDevEd/message-segment-calculator
 */
export function segmentsOf(body: string): number {
  const characters = [...body];
  const isGsm = characters.every((character) => GSM.includes(character) || GSM_ESCAPED.includes(character));
  if (isGsm) {
    const lengths = characters.map((character) => (GSM_ESCAPED.includes(character) ? 2 : 1));
    return parts(lengths, { alone: 160, each: 153 });
  }
  const lengths = [...graphemes.segment(body)].map(({ segment }) => segment.length);
  return parts(lengths, { alone: 70, each: 67 });
}

function parts(lengths: readonly number[], { alone, each }: { alone: number; each: number }): number {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (total <= alone) return 1;
  let count = 1;
  let filled = 0;
  for (const length of lengths) {
    if (filled + length > each) {
      count += 1;
      filled = 0;
    }
    filled += length;
  }
  return count;
}
