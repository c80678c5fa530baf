import { createRequire } from 'node:module';
import { sign } from '../../../emulator/voice/signature.ts';

const { validateRequest } = createRequire(__filename)('twilio/lib/webhooks/webhooks.js');

const authToken = '12345';
const parameters = {
  CallSid: 'CA1234567890ABCDE',
  Caller: '+14158675310',
  Digits: '1234',
  From: '+14158675310',
  To: '+18005551212',
};

describe('the signature of a webhook', () => {
  it("is the one of Twilio's published example", () => {
    const url = 'https://example.com/myapp.php?foo=1&bar=2';
    expect(sign({ authToken, url, parameters })).toBe('L/OH5YylLD5NRKLltdqwSvS0BnU=');
  });

  it.each([
    ['the fragment', 'https://example.com/wait#rc=2&rt=4000', 'https://example.com/wait'],
    ['the credentials', 'https://user:secret@example.com/wait?to=a@b', 'https://example.com/wait?to=a@b'],
    ['the port of HTTPS', 'https://example.com:8443/wait', 'https://example.com/wait'],
  ])('leaves out %s', (_what, url, signed) => {
    expect(sign({ authToken, url, parameters })).toBe(sign({ authToken, url: signed, parameters }));
  });

  it('keeps the port of HTTP and every character of the query', () => {
    const signatures = [
      'http://example.com:3000/a',
      'http://example.com/a',
      'http://example.com/a?',
      'http://example.com/a?b=%20',
    ];
    expect(new Set(signatures.map((url) => sign({ authToken, url, parameters: {} }))).size).toBe(4);
  });

  it('is accepted by the SDK, whatever the characters', () => {
    const url = 'https://example.com/texts?show=1';
    const odd = { b: 'ü 👍', B: ' untrimmed ', a: '', 'a-b': '&=+' };
    expect(validateRequest(authToken, sign({ authToken, url, parameters: odd }), url, odd)).toBe(true);
  });
});
