import { segmentsOf as segmentsAtTwilio } from '../../../emulator/messages/text-segments.ts';
import { plainText, segmentsOf } from '../../../src/show/message/texts.ts';

const FAMILY = '👩‍👩‍👧‍👦';

describe('a text', () => {
  it.each<[string, string, number]>([
    ['nothing', '', 1],
    ['160 letters', 'ñ'.repeat(160), 1],
    ['161 letters', 'é'.repeat(161), 2],
    ['two segments of 153', 'a'.repeat(306), 2],
    ['one letter more', 'a'.repeat(307), 3],
    ['every letter that counts double, 80 times', '€'.repeat(80), 1],
    ['81 of them', '['.repeat(81), 2],
    ['one of them where a segment would end', `${'a'.repeat(152)}€${'a'.repeat(151)}`, 2],
    ['one that the end of a segment pushes on', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 3],
    ['70 units with a letter of another alphabet', `${'a'.repeat(69)}á`, 1],
    ['71 of them', `${'a'.repeat(70)}á`, 2],
    ['two segments of 67', `${'a'.repeat(133)}ł`, 2],
    ['one unit more', `${'a'.repeat(134)}ł`, 3],
    ['35 emoji', '🎙'.repeat(35), 1],
    ['36 emoji', '🎙'.repeat(36), 2],
    ['an emoji that the end of a segment pushes on', `${'a'.repeat(66)}🎙${'a'.repeat(66)}`, 3],
    ['a family, which is not parted', `${'a'.repeat(60)}${FAMILY}`, 2],
    ['a letter and its accent, apart', `${'a'.repeat(69)}e\u0301`, 2],
  ])('of %s is sent in as many segments as Twilio counts', (_, text, segments) => {
    expect([segmentsOf(text), segmentsAtTwilio(text)]).toEqual([segments, segments]);
  });

  it.each([
    ['The People’s Radio', "The People's Radio"],
    ['“Hill” Radio – 98.5', '"Hill" Radio - 98.5'],
    ['Radio «Été» — l’été…', `Radio "Été" - l'été...`],
    ['Radio Málaga', 'Radio Malaga'],
    ['Radio Ma\u0301laga, A\u00d1O', 'Radio Malaga, AÑO'],
    ['Ràdio Llibertat, façade, São Tomé, Čakovec', 'Ràdio Llibertat, facade, Sao Tomé, Cakovec'],
    ['Radio Łódź, Œuvre, ıŞik', 'Radio Lodz, OEuvre, iSik'],
    ['Hill\u00a0Radio • ½ × ２', 'Hill Radio - 1/2 x 2'],
    ['Radio\u200b One™ `live`', "Radio OneTM 'live'"],
    ['Åsne & Ñandú: 5 € [élan]', 'Åsne & Ñandu: 5 € [élan]'],
  ])('from %s is written as %s', (name, plain) => {
    expect(plainText(name)).toBe(plain);
    expect(segmentsOf(plainText(name.repeat(3)))).toBe(1);
  });

  it.each(['Radio 🎙 Málaga', 'Радио – Волна', 'FM東京’s', 'Radio µ°'])(
    'from %s stays as it is, for it would cost the same',
    (name) => {
      expect(plainText(name)).toBe(name);
    },
  );
});
