import type { CallerDossier } from '../../../src/show/dj/caller-dossier.ts';
import { spokenCallers, spokenNoSuchPlace, spokenWhoWaits } from '../../../src/show/words/spoken-to-dj.ts';

const somebody: CallerDossier = {
  ...{ name: null, point: null, note: null, waitSeconds: 60, again: null, guest: null, lastOnAir: 'never' },
  hasNotAnswered: false,
};
const ana: CallerDossier = { ...somebody, name: 'Ana from Leeds', point: 'buses', waitSeconds: 540 };
const three = { waiting: 7, longestWaitSeconds: 540, first: [ana, somebody, { ...ana, point: null }] };

describe('a DJ hears', () => {
  it.each([
    [1, 30, 'One caller is waiting. The caller has waited less than a minute.'],
    [3, 240, 'Three callers are waiting. The first has waited four minutes.'],
    [25, 60, '25 callers are waiting. The first has waited one minute.'],
    [2, null, 'Two callers are waiting.'],
  ])('of %d callers, the first of whom has waited %s seconds', (waiting, firstWaitSeconds, words) => {
    expect(spokenCallers('en', waiting, firstWaitSeconds)).toBe(words);
  });

  it.each([
    [1, 30, 'Una persona está esperando. La primera ha esperado menos de un minuto.'],
    [3, null, 'Tres personas están esperando.'],
  ])('in Spanish of %d callers', (waiting, firstWaitSeconds, words) => {
    expect(spokenCallers('es', waiting, firstWaitSeconds)).toBe(words);
  });

  it('who waits: how many, how long, and what the first three have told', () => {
    expect(spokenWhoWaits('en', three, 'full')).toBe(
      'Seven callers are waiting. The longest wait is nine minutes. One: Ana from Leeds: buses. Two: A caller. Three: Ana from Leeds.',
    );
    expect(spokenWhoWaits('es', { ...three, first: [ana] }, 'full')).toBe(
      'Siete personas están esperando. La espera más larga: nueve minutos. Uno: Ana from Leeds: buses.',
    );
  });

  it('only so much of those who wait as the station lets it hear', () => {
    expect(spokenWhoWaits('en', { ...three, first: [ana] }, 'name')).toMatch(/One: Ana from Leeds\.$/);
    expect(spokenWhoWaits('en', three, 'off')).toBe(
      'Seven callers are waiting. The longest wait is nine minutes.',
    );
    expect(spokenWhoWaits('en', { ...three, longestWaitSeconds: null }, 'off')).toBe(
      'Seven callers are waiting.',
    );
  });

  it('says that the line is not so long', () => {
    expect(spokenNoSuchPlace('en', 40, 19)).toBe('There is no place 40: nineteen callers are waiting.');
    expect(spokenNoSuchPlace('en', 2, 1)).toBe('There is no place two: one caller is waiting.');
    expect(spokenNoSuchPlace('es', 40, 1)).toBe('No hay lugar cuarenta: una persona está esperando.');
  });
});
