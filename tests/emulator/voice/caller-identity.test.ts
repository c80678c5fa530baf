import { Handset } from '../../../emulator/handset.ts';
import type { CallerIdentity } from '../../../emulator/voice/caller-identity.ts';
import { TinyApp } from '../../support/tiny-app.ts';

/** What the application is told of somebody who calls. */
async function told(from: string, identity?: CallerIdentity, extra?: Record<string, string>) {
  const geography = { city: 'Riverton', state: 'WY', zip: '82501', country: 'US' };
  const app = new TinyApp({ '/start': () => '' }, { number: { geography } });
  new Handset(app.account, from, identity).dial('+15550100', extra);
  await app.pass(1);
  return app.sentTo('/start')[0] ?? {};
}

describe('the application', () => {
  it('is told where caller and line are at home', async () => {
    const geography = { city: 'Bristol', country: 'GB' };
    expect(await told('+447700900123', { geography })).toMatchObject({
      FromCity: 'Bristol',
      FromState: '',
      FromZip: '',
      FromCountry: 'GB',
      CallerCity: 'Bristol',
      CallerCountry: 'GB',
      ToCity: 'Riverton',
      ToState: 'WY',
      ToZip: '82501',
      ToCountry: 'US',
      CalledCity: 'Riverton',
      CalledZip: '82501',
    });
  });

  it('is told nothing of where a withheld number is at home', async () => {
    expect(await told('anonymous', { geography: { city: 'Bristol' } })).not.toHaveProperty('FromCity');
  });

  it.each(['TN-Validation-Passed-C', 'TN-Validation-Failed-B-Diverted', 'No-TN-Validation', 'NULL'] as const)(
    'is told what the carriers vouch for: %s',
    async (stirVerstat) => {
      expect((await told('+15550123', { stirVerstat })).StirVerstat).toBe(stirVerstat);
    },
  );

  it.each([
    ['+15550123', null],
    ['+447700900123', null],
    ['anonymous', 'TN-Validation-Passed-A'],
  ] as const)('is told of no identity that the call from %s did not carry', async (from, stirVerstat) => {
    expect(await told(from, { stirVerstat })).not.toHaveProperty('StirVerstat');
  });

  it('is told less of who calls from abroad: only where the call came in is vouched for', async () => {
    expect(await told('+639171234567')).toMatchObject({ StirVerstat: 'TN-Validation-Passed-C' });
    expect(await told('+639171234567', { stirVerstat: 'TN-Validation-Passed-B' })).toMatchObject({
      StirVerstat: 'TN-Validation-Passed-B',
    });
  });

  it.each([
    ['+15550123', 'US'],
    ['+12125550123', 'US'],
    ['+16045550123', 'CA'],
    ['+14165550123', 'CA'],
    ['+18765550123', 'JM'],
    ['+447700900123', 'GB'],
    ['+491701234567', 'DE'],
    ['+639171234567', 'PH'],
    ['+61412345678', 'AU'],
    ['+237677777777', 'CM'],
    ['+525512345678', 'MX'],
    // The word that carriers key in for a number that is withheld.
    ['+266696687', 'LS'],
  ])('is told the country of the number %s: %s', async (from, country) => {
    expect(await told(from)).toMatchObject({ FromCountry: country, CallerCountry: country, FromCity: '' });
  });

  it('is told no country where the number has none', async () => {
    expect(await told('+464')).toMatchObject({ FromCountry: '', CallerCountry: '' });
  });

  it('is told by two names who passed the call on', async () => {
    const forwarded = await told('+15550123', {}, { ForwardedFrom: '+15550177' });
    expect(forwarded).toMatchObject({ ForwardedFrom: '+15550177', CalledVia: '+15550177' });
    expect(await told('+15550123')).not.toHaveProperty('CalledVia');
  });

  it('is told what one call is given to say before all else', async () => {
    const geography = { city: 'Bristol' };
    const said = await told('+15550123', { geography }, { FromCity: 'Bath', StirVerstat: 'NULL' });
    expect(said).toMatchObject({ FromCity: 'Bath', CallerCity: 'Bristol', StirVerstat: 'NULL' });
  });
});
