import { lineIsOpenText, parseTextWish } from '../../src/show/text-wish.ts';

const wish = { to: '+15550123', from: '+15550100', at: '2026-03-06T23:00:00.000Z' };

describe('a wish for a text', () => {
  it('reads as it was stored', () => {
    expect(parseTextWish(wish)).toEqual(wish);
  });

  it.each([
    undefined,
    null,
    'text me',
    [],
    {},
    { ...wish, to: 'anonymous' },
    { ...wish, to: '+266696687' },
    { ...wish, to: 15550123 },
    { ...wish, from: undefined },
  ])('is no wish when it reads as %j', (content) => {
    expect(parseTextWish(content)).toBeUndefined();
  });

  it('is granted although nobody can say when it was made', () => {
    expect(parseTextWish({ ...wish, at: 5 })).toEqual({ ...wish, at: '' });
  });

  it('is granted by one short text that names the station', () => {
    const text = lineIsOpenText('Radio Aurora');
    expect(text).toContain('The line of Radio Aurora is open now');
    expect(text.length).toBeLessThanOrEqual(160);
  });
});
