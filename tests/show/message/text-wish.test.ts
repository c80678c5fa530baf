import { lineIsOpenText, parseTextWish } from '../../../src/show/message/texts.ts';
import { languages } from '../../../src/show/words/language.ts';
import { isOneText } from '../../support/one-text.ts';
import { ENGLISH, SPANISH } from '../../support/voices.ts';

const wish = { to: '+15550123', from: '+15550100', at: '2026-03-06T23:00:00.000Z' };

describe('a wish for a text', () => {
  it('reads as it was stored', () => {
    expect(parseTextWish(wish)).toEqual(wish);
  });

  it.each([
    undefined,
    null,
    'text me',
    [],
    {},
    { ...wish, to: 'anonymous' },
    { ...wish, to: '+266696687' },
    { ...wish, to: 15550123 },
    { ...wish, from: undefined },
  ])('is no wish when it reads as %j', (content) => {
    expect(parseTextWish(content)).toBeUndefined();
  });

  it('is granted although nobody can say when it was made', () => {
    expect(parseTextWish({ ...wish, at: 5 })).toEqual({ ...wish, at: '' });
  });

  it('is granted by one short text that names the station', () => {
    expect(lineIsOpenText(ENGLISH)).toContain('The line of KXYZ is open now');
    expect(lineIsOpenText(SPANISH)).toContain('KXYZ ya recibe llamadas');
  });

  it('names the station in plain letters, where it has them', () => {
    const stationName = 'The People’s Radio';
    expect(lineIsOpenText({ language: 'en-GB', stationName })).toContain("The People's Radio");
    expect(lineIsOpenText({ language: 'es-MX', stationName: 'Radio Málaga' })).toContain('Radio Malaga ya');
  });

  it('costs one text, not two, in every language', () => {
    const stationName = 'ñ'.repeat(60);
    const texts = languages.map((language) => lineIsOpenText({ language, stationName }));
    expect(texts.filter((text) => !isOneText(text))).toEqual([]);
  });
});
