import { keyCard } from '../../scripts/keys/key-card.ts';
import { djKeys } from '../../src/show/dj/dj-keys.ts';

const station = {
  stationName: 'Radio Aurora',
  wrapUpSeconds: 5,
  dossier: 'full',
  language: 'en-US',
} as const;

describe('the card for the studio wall', () => {
  it('has every key of the table by its name, under what the DJ is doing', () => {
    const card = keyCard(station);
    expect(card[0]).toBe("Radio Aurora: the DJ's keys");
    for (const { key, called } of djKeys)
      expect(card.filter((line) => line.startsWith(`  ${key}  ${called.en}`))).not.toEqual([]);
    const closed = card.slice(card.indexOf('WHILE THE LINE IS CLOSED') + 1);
    expect(closed.map((line) => line.trim().split('  ')[0])).toEqual(['1', '8', '#']);
  });

  it('says what a key needs besides', () => {
    const noted = (key: string, name: string) =>
      keyCard(station).find((line) => line.startsWith(`  ${key}  ${name}`)) ?? '';
    expect(noted('0', 'close')).toMatch(/ PIN; 0 again$/);
    expect(noted('4', 'take')).toMatch(
      /while you hear who comes next; 4 again for the end, 2 for a goodbye$/,
    );
    expect(noted('5', 'hear')).toMatch(/ then 1 to 3, or # and a place, for who is next, or 0$/);
    expect(noted('6', 'block your')).toMatch(/ 6 again$/);
    expect(noted('7', 'take')).toMatch(/ then 1 to 9 for the minutes$/);
    expect(noted('9', 'take back')).toMatch(/ at last call$/);
    expect(noted('1', 'take the next')).toMatch(/now$/);
  });

  it('has the keys at a message, and that to delete it wants a second one', () => {
    const card = keyCard(station);
    const at = card.indexOf('AT A MESSAGE');
    const keys = card.slice(at + 1, card.indexOf('', at + 1));
    expect(keys.map((line) => line.trim().split('  ')[0])).toEqual(['1', '2', '3', '4', '0']);
    expect(keys[1]).toMatch(/^ {2}2 {2}delete it +2 again$/);
    expect(keyCard({ ...station, language: 'es-MX' }).join(' ')).toContain('borrarlo');
  });

  it('tells how long it is quiet, and that the DJ hears nothing of a caller where that is off', () => {
    const between = (of: object) => keyCard({ ...station, ...of }).find((line) => line.startsWith('BETWEEN'));
    expect(between({})).toBe('BETWEEN CALLERS (five seconds of quiet, who comes next, then the caller)');
    expect(between({ dossier: 'off', wrapUpSeconds: 1 })).toBe(
      'BETWEEN CALLERS (one second of quiet, then the caller)',
    );
  });

  it('is in the language of the station', () => {
    const card = keyCard({ ...station, language: 'es-MX' });
    expect(card).toContain('AL AIRE');
    for (const { called } of djKeys) expect(card.join('\n')).toContain(called.es);
    expect(keyCard({ ...station, language: 'en-GB' })).toEqual(keyCard(station));
  });
});
