import { audioLink, linkedRecording } from '../../../src/runtime/message/audio-link.ts';
import { readParameters } from '../../../src/runtime/webhook.ts';

const sid = `RE${'a'.repeat(32)}`;
const authToken = 'the auth token of an account';
const now = new Date('2026-03-06T20:00:00.700Z');
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);

function recordingAt(path: string, { token = authToken, at = now } = {}): string | undefined {
  const event = Object.fromEntries(new URL(path, 'https://x.example').searchParams);
  return linkedRecording({ authToken: token, now: at, parameters: readParameters(event) })?.recordingSid;
}

describe('the address of the sound of a message', () => {
  it('is for one recording and one time, and shows nothing of the secret', () => {
    const path = audioLink({ authToken, now }, sid);
    expect(path).toMatch(
      new RegExp(`^/message-audio\\?recording=${sid}&expires=1772827500&token=[0-9a-f]{64}$`),
    );
    expect(path).not.toContain(authToken);
    expect(audioLink({ authToken, now: later(1000) }, sid)).not.toBe(path);
  });

  it('opens for five minutes', () => {
    const path = audioLink({ authToken, now }, sid);
    expect(recordingAt(path)).toBe(sid);
    expect(recordingAt(path, { at: later(299_300) })).toBe(sid);
    expect(recordingAt(path, { at: later(299_301) })).toBeUndefined();
  });

  it('opens for a year where it is said to everybody, and says so', () => {
    const path = audioLink({ authToken, now }, sid, 'as long as it is said');
    expect(recordingAt(path, { at: later(365 * 86_400_000) })).toBe(sid);
    expect(recordingAt(path, { at: later(367 * 86_400_000) })).toBeUndefined();
    const linked = (address: string) => {
      const event = Object.fromEntries(new URL(address, 'https://x.example').searchParams);
      return linkedRecording({ authToken, now, parameters: readParameters(event) })?.isForAll;
    };
    expect([linked(path), linked(audioLink({ authToken, now }, sid))]).toEqual([true, false]);
  });

  it('opens in no other account, and nowhere without a secret', () => {
    expect(recordingAt(audioLink({ authToken, now }, sid), { token: 'another' })).toBeUndefined();
    expect(recordingAt(audioLink({ authToken: '', now }, sid), { token: '' })).toBeUndefined();
  });
});
