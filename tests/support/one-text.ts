/** GSM 03.38, without those that count double. https://www.twilio.com/docs/glossary/what-is-gsm-7-character-encoding */
const LETTERS = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;

/** Whether a body is sent, and charged, as one text. */
export function isOneText(body: string): boolean {
  return LETTERS.test(body) && body.length <= 160;
}
