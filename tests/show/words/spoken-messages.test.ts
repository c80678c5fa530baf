import type { Message } from '../../../src/show/message/message.ts';
import { spokenLength } from '../../../src/show/words/language.ts';
import {
  spokenMessage,
  spokenNewMessages,
  spokenOldMessages,
} from '../../../src/show/words/spoken-messages.ts';

describe('a DJ hears', () => {
  it.each([
    [0, 'no new messages'],
    [1, 'one new message'],
    [3, 'three new messages'],
    [21, '21 new messages'],
  ])('of %d new messages', (count, words) => {
    expect(spokenNewMessages('en', count)).toBe(words);
  });

  it.each([
    [1, 'one second'],
    [2.7, 'two seconds'],
    [19, 'nineteen seconds'],
    [20, 'twenty seconds'],
    [24, 'twenty seconds'],
    [38, 'forty seconds'],
    [40, 'forty seconds'],
    [54, 'fifty seconds'],
    [55, 'one minute'],
    [64, 'one minute'],
    [65, 'one minute and ten seconds'],
    [118, 'two minutes'],
    [150, 'two minutes and thirty seconds'],
    [180, 'three minutes'],
  ])('a length of %d seconds', (seconds, words) => {
    expect(spokenLength('en', seconds)).toBe(words);
  });

  const message: Message = {
    kind: 'message',
    recordingSid: `RE${'1'.repeat(32)}`,
    callSid: `CA${'1'.repeat(32)}`,
    from: null,
    show: null,
    waitSeconds: null,
    durationSeconds: 40,
    recordedAt: '2026-03-05T22:00:00.000Z',
    heardAt: null,
  };
  const counted = { message, name: null };
  const time = { now: new Date('2026-03-06T20:00:00Z'), timeZone: 'UTC' };

  it('which message it is, when it was left, and how long it is', () => {
    const words = spokenMessage('en', { ...counted, number: 1, of: 3 }, time);
    expect(words).toBe('Message one of three: yesterday, forty seconds.');
    expect(spokenMessage('en', { ...counted, number: 21, of: 22 }, time)).toContain('Message 21 of 22:');
  });

  it.each([
    [
      240,
      ' From Ana from Leeds, who had waited four minutes:',
      ' De Ana from Leeds, que había esperado cuatro minutos:',
    ],
    [
      20,
      ' From Ana from Leeds, who had waited less than a minute:',
      ' De Ana from Leeds, que había esperado menos de un minuto:',
    ],
    [null, ' From Ana from Leeds:', ' De Ana from Leeds:'],
  ])('whose it is, who had waited %s seconds before', (waitSeconds, english, spanish) => {
    const named = { message: { ...message, waitSeconds }, name: 'Ana from Leeds', number: 1, of: 1 };
    expect(spokenMessage('en', named, time)).toBe(`One message: yesterday, forty seconds.${english}`);
    expect(spokenMessage('es', named, time)).toBe(`Un mensaje: ayer, cuarenta segundos.${spanish}`);
  });

  it('no count of a single message, and no length where none is known', () => {
    const words = spokenMessage(
      'en',
      { ...counted, message: { ...message, durationSeconds: 0 }, number: 1, of: 1 },
      time,
    );
    expect(words).toBe('One message: yesterday.');
  });

  it('counts no further than a hundred, behind which there may be any number', () => {
    expect(spokenNewMessages('en', 99)).toBe('99 new messages');
    expect(spokenNewMessages('en', 100)).toBe('more than 99 new messages');
    expect(spokenOldMessages('en', 100)).toBe('Press 1 to hear more than 99 old messages.');
    expect(spokenMessage('en', { ...counted, number: 2, of: 100 }, time)).toContain('Message two of 100:');
    expect(spokenMessage('en', { ...counted, number: 2, of: 101 }, time)).toContain(
      'Message two of more than 100:',
    );
    expect(spokenNewMessages('es', 100)).toBe('más de noventa y nueve mensajes nuevos');
    expect(spokenOldMessages('es', 100)).toBe(
      'Presione 1 para escuchar más de noventa y nueve mensajes anteriores.',
    );
    expect(spokenMessage('es', { ...counted, number: 2, of: 101 }, time)).toContain(
      'Mensaje dos de más de 100:',
    );
  });

  it('all of it in Spanish', () => {
    expect(spokenNewMessages('es', 1)).toBe('un mensaje nuevo');
    expect(spokenNewMessages('es', 21)).toBe('veintiún mensajes nuevos');
    expect(spokenOldMessages('es', 3)).toBe('Presione 1 para escuchar tres mensajes anteriores.');
    expect([1, 40, 54, 70, 150].map((seconds) => spokenLength('es', seconds))).toEqual([
      'un segundo',
      'cuarenta segundos',
      'cincuenta segundos',
      'un minuto y diez segundos',
      'dos minutos y treinta segundos',
    ]);
    expect(spokenMessage('es', { ...counted, number: 1, of: 3 }, time)).toBe(
      'Mensaje uno de tres: ayer, cuarenta segundos.',
    );
    expect(spokenMessage('es', { ...counted, number: 1, of: 1 }, time)).toBe(
      'Un mensaje: ayer, cuarenta segundos.',
    );
  });
});
