import { isSameSecret } from '../../src/runtime/is-same-secret.ts';

describe('a secret', () => {
  it.each([
    ['123456', '123456', true],
    ['123456', '123457', false],
    ['123456', '1234567', false],
    ['123456', '', false],
  ])('%s is the same as %s: %s', (one, other, same) => {
    expect(isSameSecret(one, other)).toBe(same);
  });
});
