import { noticeOf, noticeVersion } from '../../../src/runtime/call/record-call-fact.ts';
import { BRITISH, ENGLISH, SPANISH } from '../../support/voices.ts';

const recorded = (address: string) => ({
  ...ENGLISH,
  recordings: new Map([['notice-before-line', address]]),
});

describe('the version of a notice', () => {
  it('is one for one wording, and another for another', () => {
    const versions = [ENGLISH, BRITISH, SPANISH].flatMap((voice) => [
      noticeVersion(voice, 'notice-before-line'),
      noticeVersion(voice, 'notice-before-air'),
    ]);
    expect(new Set(versions).size).toBe(6);
    expect(noticeVersion(ENGLISH, 'notice-before-line')).toBe(versions[0]);
    expect(versions[0]).toMatch(/^en-US-[0-9a-f]{8}$/);
  });

  it('is that of the recording where the station has its own', () => {
    const voice = recorded('/prompts/notice-before-line.mp3?v=1a2b3c4d');
    expect(noticeVersion(voice, 'notice-before-line')).toBe('recorded-1a2b3c4d');
    expect(noticeVersion(voice, 'notice-before-air')).toBe(noticeVersion(ENGLISH, 'notice-before-air'));
    expect(noticeVersion(recorded('/prompts/notice-before-line.mp3'), 'notice-before-line')).toBe('recorded');
  });

  it('is kept with the time', () => {
    const at = new Date('2026-03-06T20:00:00.000Z');
    expect(noticeOf(ENGLISH, 'notice-before-air', at)).toEqual({
      version: noticeVersion(ENGLISH, 'notice-before-air'),
      at: '2026-03-06T20:00:00.000Z',
    });
  });
});
