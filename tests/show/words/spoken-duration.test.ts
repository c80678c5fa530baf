import { spokenDuration, spokenHalfMinutes } from '../../../src/show/words/language.ts';

describe('a length of time under two minutes', () => {
  it.each([
    [0, 'less than half a minute', 'menos de medio minuto'],
    [14, 'less than half a minute', 'menos de medio minuto'],
    [15, 'half a minute', 'medio minuto'],
    [44, 'half a minute', 'medio minuto'],
    [45, 'one minute', 'un minuto'],
    [75, 'one and a half minutes', 'un minuto y medio'],
    [104, 'one and a half minutes', 'un minuto y medio'],
    [105, 'two minutes', 'dos minutos'],
    [149, 'two minutes', 'dos minutos'],
    [3600, 'one hour', 'una hora'],
  ])('of %d seconds is spoken to the half minute as "%s"', (seconds, english, spanish) => {
    expect(spokenHalfMinutes('en', seconds)).toBe(english);
    expect(spokenHalfMinutes('es', seconds)).toBe(spanish);
  });
});

describe('a length of time', () => {
  it.each([
    [0, 'less than a minute'],
    [59, 'less than a minute'],
    [60, 'one minute'],
    [89, 'one minute'],
    [90, 'two minutes'],
    [117, 'two minutes'],
    [149, 'two minutes'],
    [179, 'three minutes'],
    [20 * 60, 'twenty minutes'],
    [21 * 60, '21 minutes'],
    [59 * 60 + 29, '59 minutes'],
    [59 * 60 + 31, 'one hour'],
    [3600, 'one hour'],
    [3660, 'one hour and one minute'],
    [2 * 3600 + 600, 'two hours and ten minutes'],
  ])('of %d seconds is spoken as "%s"', (seconds, words) => {
    expect(spokenDuration('en', seconds)).toBe(words);
  });

  it.each([
    [59, 'menos de un minuto'],
    [60, 'un minuto'],
    [117, 'dos minutos'],
    [21 * 60, 'veintiún minutos'],
    [31 * 60, 'treinta y un minutos'],
    [3600, 'una hora'],
    [3660, 'una hora y un minuto'],
    [4200, 'una hora y diez minutos'],
    [2 * 3600 + 600, 'dos horas y diez minutos'],
    [21 * 3600, 'veintiuna horas'],
  ])('of %d seconds is spoken in Spanish as "%s"', (seconds, words) => {
    expect(spokenDuration('es', seconds)).toBe(words);
  });
});
