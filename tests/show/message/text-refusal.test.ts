import { textRefusal } from '../../../src/show/message/texts.ts';

describe('a text that Twilio refuses', () => {
  it.each([21211, 21408, 21610, 21612, 21614, 21635])('is nobody’s fault with code %d', (code) => {
    expect(textRefusal(code)).toEqual(expect.any(String));
  });

  it.each([21606, 20003, undefined])('is a fault of ours with code %s', (code) => {
    expect(textRefusal(code)).toBeUndefined();
  });
});
