/** The characters of GSM 03.38, and those that it writes as two. */
const GSM =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const GSM_ESCAPED = '\f^{}\\[~]|€';

/**
 * How many parts a text is sent in: 160 characters of GSM-7 or 70 of UCS-2 in one, 153 or 67 in each of several.
 * https://www.twilio.com/docs/glossary/what-sms-character-limit
 */
export function segmentsOf(body: string): number {
  const characters = [...body];
  const isGsm = characters.every((character) => GSM.includes(character) || GSM_ESCAPED.includes(character));
  if (!isGsm) return parts(body.length, { alone: 70, each: 67 });
  const escapes = characters.filter((character) => GSM_ESCAPED.includes(character)).length;
  return parts(characters.length + escapes, { alone: 160, each: 153 });
}

function parts(length: number, { alone, each }: { alone: number; each: number }): number {
  return length <= alone ? 1 : Math.ceil(length / each);
}
