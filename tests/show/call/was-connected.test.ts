import { wasConnected } from '../../../src/show/call/was-connected.ts';

describe('a Dial that is over', () => {
  it.each([
    ['true', 'completed', 30, true],
    ['false', 'no-answer', undefined, false],
    ['false', 'completed', 30, false],
    ['', 'completed', undefined, true],
    ['', 'no-answer', 7, true],
    ['', 'no-answer', 0, false],
    ['', 'failed', undefined, false],
    ['', '', undefined, false],
    ['__proto__', 'completed', undefined, false],
  ])('tells by "%s", "%s" and %s s whether somebody was connected', (bridged, status, seconds, connected) => {
    expect(wasConnected({ bridged, status, seconds })).toBe(connected);
  });
});
