import {
  spokenAbsence,
  spokenBehind,
  spokenMeanWait,
  spokenPlace,
  spokenRestOfBreak,
  spokenUnderstanding,
  spokenWait,
} from '../../../src/show/words/spoken-waiting.ts';

describe('a waiting caller hears', () => {
  it.each([
    [
      'their place and the size of the line',
      spokenPlace('en', { place: 3, of: 7 }),
      'You are number 3 of 7.',
      spokenPlace('es', { place: 3, of: 7 }),
      'Usted está en el lugar 3 de 7.',
    ],
    [
      'their place alone',
      spokenPlace('en', { place: 3, of: undefined }),
      'You are number 3.',
      spokenPlace('es', { place: 3, of: undefined }),
      'Usted está en el lugar 3.',
    ],
    [
      'how long they have waited',
      spokenWait('en', 240),
      'You have waited four minutes.',
      spokenWait('es', 240),
      'Ha esperado cuatro minutos.',
    ],
    [
      'that they have not waited for long',
      spokenWait('en', 10),
      'You have waited less than half a minute.',
      spokenWait('es', 10),
      'Ha esperado menos de medio minuto.',
    ],
    [
      'how long those in line have waited so far',
      spokenMeanWait('en', 185),
      'Those in line have waited three minutes on average.',
      spokenMeanWait('es', 185),
      'Quienes esperan llevan tres minutos en promedio.',
    ],
    [
      'who waits behind them',
      spokenBehind('en', 1),
      'One caller is waiting behind you.',
      spokenBehind('es', 1),
      'Detrás de usted hay una persona.',
    ],
    [
      'how many wait behind them',
      spokenBehind('en', 21),
      '21 callers are waiting behind you.',
      spokenBehind('es', 21),
      'Detrás de usted hay veintiuna personas.',
    ],
    [
      'how long a break is',
      spokenRestOfBreak('en', 235),
      'Our DJ is taking a break of about four minutes.',
      spokenRestOfBreak('es', 235),
      'En cabina están tomando una pausa de más o menos cuatro minutos.',
    ],
    [
      'of a short break',
      spokenRestOfBreak('en', 31),
      'Our DJ is taking a break of about a minute.',
      spokenRestOfBreak('es', 31),
      'En cabina están tomando una pausa de más o menos un minuto.',
    ],
    [
      'how long no DJ has been there',
      spokenAbsence('en', 1260),
      'Our DJ has been away for 21 minutes.',
      spokenAbsence('es', 1260),
      'No ha habido nadie en cabina desde hace veintiún minutos.',
    ],
    [
      'what was understood',
      spokenUnderstanding('en', ['Ana from Leeds', 'buses']),
      'I understood: Ana from Leeds: buses.',
      spokenUnderstanding('es', ['Ana de Puebla', '']),
      'Entendí: Ana de Puebla.',
    ],
  ])('%s', (_, english, expected, spanish, esperado) => {
    expect(english).toBe(expected);
    expect(spanish).toBe(esperado);
  });
});
