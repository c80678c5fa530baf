import { apologyText } from '../../src/show/call/apology.ts';
import { newMessageText } from '../../src/show/message/message-notice.ts';
import { isLetterOfTexts, lineIsOpenText, plainText, segmentsOf } from '../../src/show/message/texts.ts';
import type { WritingStation } from '../../src/show/words/language.ts';

/** Why a text of this station costs more than one; undefined when none does. */
export function textCost(station: WritingStation): string | undefined {
  const apologies = (['queue-full', 'long-wait'] as const).map((cause) => apologyText(cause, station));
  const most = Math.max(...[...apologies, lineIsOpenText(station), newMessageText(station)].map(segmentsOf));
  if (most === 1) return undefined;
  const signs = signsWithoutPlainForm(station.stationName);
  const why =
    signs === ''
      ? 'with STATION_NAME it has more than 160 letters'
      : `${signs} in STATION_NAME cannot be written in the letters of a text`;
  return `a text is sent, and charged, as ${most}: ${why}`;
}

function signsWithoutPlainForm(name: string): string {
  const strange = [...name].filter((sign) => ![...plainText(sign)].every(isLetterOfTexts));
  return [...new Set(strange)].join(' ');
}
