import { apologyCause, apologyText } from '../../../src/show/call/apology.ts';
import type { Outcome } from '../../../src/show/call/departure.ts';
import { languages } from '../../../src/show/words/language.ts';
import { isOneText } from '../../support/one-text.ts';
import { ENGLISH, SPANISH } from '../../support/voices.ts';

describe('a caller', () => {
  it.each<[string, Outcome, number | null, string | undefined]>([
    ['gets no text for a wait of exactly the limit', 'aired', 30, undefined],
    ['gets a text for a longer wait', 'aired', 31, 'long-wait'],
    ['gets a text after giving up late', 'gave-up', 31, 'long-wait'],
    ['gets no text after giving up early', 'gave-up', 5, undefined],
    ['gets a text when the line was full', 'refused', null, 'queue-full'],
    ['gets a text after too long a wait', 'waited-too-long', 3600, 'long-wait'],
    ['gets a text although they left a message instead', 'message-instead', 1300, 'long-wait'],
    ['gets no text when the show ended, however long the wait', 'closed-out', 3600, undefined],
    ['gets no text when nobody knows the wait', 'aired', null, undefined],
  ])('%s', (_, outcome, waitSeconds, cause) => {
    expect(apologyCause({ outcome, waitSeconds }, 30)).toBe(cause);
  });

  it('reads what the apology is for, and whom it is from', () => {
    expect(apologyText('queue-full', ENGLISH)).toBe(
      'Sorry, our line was full when you called. Please try again a little later. Thank you for calling KXYZ.',
    );
    expect(apologyText('long-wait', ENGLISH)).toBe(
      'Sorry that we kept you waiting so long when you called. Thank you for calling KXYZ.',
    );
  });

  it('reads the name of the station in plain letters, where it has them', () => {
    const station = { language: 'es-MX', stationName: 'Radio Málaga – “La Única”' } as const;
    expect(apologyText('long-wait', station)).toMatch(/Gracias por llamar a Radio Malaga - "La Unica"\.$/);
    expect(apologyText('long-wait', { ...station, stationName: 'Radio 🎙 Málaga' })).toContain('🎙 Málaga');
  });

  it('reads it in Spanish', () => {
    expect(apologyText('long-wait', SPANISH)).toBe(
      'Lamentamos que su llamada haya tenido una espera tan larga. Gracias por llamar a KXYZ.',
    );
  });

  it.each(['queue-full', 'long-wait'] as const)(
    'gets one text, not two, for %s and the longest name, in every language',
    (cause) => {
      const stationName = 'ñ'.repeat(60);
      for (const language of languages)
        expect([language, isOneText(apologyText(cause, { language, stationName }))]).toEqual([
          language,
          true,
        ]);
    },
  );
});
