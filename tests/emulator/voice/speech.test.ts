import { saidUntil, speechMs, WORD_MS, wordsOf } from '../../../emulator/voice/speech.ts';

describe('what is said', () => {
  it.each([
    ['中文服务请按三', 2, 7],
    ['如需中文服务，请按三。感谢您的来电，请稍候，我们会尽快为您服务。', 15, 30],
    ['お電話ありがとうございます。担当者におつなぎします。', 8, 24],
    ['ขอบคุณที่โทรมา กรุณารอสักครู่', 4, 14],
  ])('takes its time without blanks between the words: %s', (text, least, most) => {
    const words = speechMs(text) / WORD_MS;
    expect(words).toBeGreaterThanOrEqual(least);
    expect(words).toBeLessThanOrEqual(most);
    expect(wordsOf(text).join('')).toBe(text.replaceAll(' ', ''));
  });

  it('takes one word for each piece between blanks where words have blanks', () => {
    expect(wordsOf(" Don't  press *,\nplease. ")).toEqual(["Don't", 'press', '*,', 'please.']);
  });

  it('has been said as it is written by any time', () => {
    const text = '请按三，  thank you';
    const words = wordsOf(text);
    const speech = { text, startsAt: 0, endsAt: speechMs(text), confidence: 1 };
    expect(saidUntil(speech, 0)).toBe('');
    expect(saidUntil(speech, 1)).toBe(words[0]);
    expect(saidUntil(speech, speechMs(text))).toBe('请按三， thank you');
  });
});
