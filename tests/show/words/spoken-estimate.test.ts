import { estimateRange, waitPromise } from '../../../src/show/line/wait-estimate.ts';
import { spokenEstimate } from '../../../src/show/words/spoken-waiting.ts';

const minutes = (count: number) => count * 60;

describe('an estimate', () => {
  it.each([
    [0, 'about a minute', 'más o menos un minuto'],
    [89, 'about a minute', 'más o menos un minuto'],
    [90, 'about one to two minutes', 'aproximadamente uno a dos minutos'],
    [minutes(3), 'about three to four minutes', 'aproximadamente tres a cuatro minutos'],
    [minutes(7), 'about six to eight minutes', 'aproximadamente seis a ocho minutos'],
    [minutes(20), 'about seventeen to 23 minutes', 'aproximadamente diecisiete a veintitrés minutos'],
    [minutes(34), 'about 30 to 40 minutes', 'aproximadamente treinta a cuarenta minutos'],
    [minutes(50), 'about 40 to 60 minutes', 'aproximadamente cuarenta a sesenta minutos'],
    [minutes(61), 'more than an hour', 'más de una hora'],
    [minutes(600), 'more than an hour', 'más de una hora'],
  ])('of %d seconds is told as "%s"', (seconds, english, spanish) => {
    expect(spokenEstimate('en', estimateRange(seconds))).toBe(`Your wait is ${english}.`);
    expect(spokenEstimate('es', estimateRange(seconds))).toBe(`Su espera es de ${spanish}.`);
  });

  it('names a range that holds the estimate, whatever it is', () => {
    for (let seconds = 90; seconds < minutes(90); seconds += 7) {
      const { fromSeconds, toSeconds } = estimateRange(seconds);
      expect({ seconds, holds: fromSeconds <= seconds && toSeconds >= seconds }).toEqual({
        seconds,
        holds: true,
      });
    }
  });

  it.each([
    [minutes(7), minutes(7.5), 'about six to seven minutes'],
    [minutes(7), minutes(60), 'about six to eight minutes'],
    [minutes(2), minutes(2), 'about one to two minutes'],
    [100, 119, 'about a minute'],
    [minutes(34), minutes(36), 'about 30 to 36 minutes'],
  ])('of %d seconds ends within the %d that were promised: %s', (seconds, atMost, words) => {
    expect(spokenEstimate('en', estimateRange(seconds, atMost))).toBe(`Your wait is ${words}.`);
  });
});

describe('the time promised to a caller', () => {
  it('is the far end of the first range', () => {
    expect(waitPromise(minutes(7), 1000, undefined)).toMatchObject({
      eta: 1000 + minutes(8),
      isLater: false,
    });
  });

  it('stays as it was while the estimate lies within it, and the figures shrink', () => {
    const later = waitPromise(minutes(7), 1000 + 60, 1000 + minutes(8));
    expect(later).toMatchObject({ eta: 1000 + minutes(8), isLater: false, range: { toSeconds: minutes(7) } });
  });

  it('is later only where the estimate is, and says so', () => {
    expect(waitPromise(minutes(9), 1000, 1000 + minutes(8))).toMatchObject({
      isLater: true,
      range: { toSeconds: minutes(10) },
      eta: 1000 + minutes(10),
    });
  });

  it('never grows without a reason, however the estimate wanders', () => {
    let eta: number | undefined;
    for (let second = 0; second < minutes(20); second += 40) {
      const wandering = minutes(20) - second + 90 * Math.sin(second);
      const told = waitPromise(wandering, second, eta);
      if (eta !== undefined && !told.isLater) {
        expect(told.eta).toBe(eta);
        if (told.range.kind === 'minutes') expect(second + told.range.toSeconds).toBeLessThanOrEqual(eta);
      }
      eta = told.eta;
    }
  });
});
