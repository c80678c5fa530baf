import { X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CertificateAuthority } from '../../../emulator/rest/certificate-authority.ts';

const NOW = Date.parse('2026-03-06T20:00:00Z');
const YEAR_MS = 365 * 86_400_000;

describe('the certificate authority', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'authority-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('vouches for all names that it is asked to', async () => {
    const authority = await CertificateAuthority.open({ folder, now: NOW });
    const { certificate } = await authority.certify(['*.twilio.com', '*.twil.io']);
    const leaf = new X509Certificate(certificate);
    const ca = new X509Certificate(await readFile(authority.caFile));
    expect(ca.ca).toBe(true);
    expect(leaf.verify(ca.publicKey)).toBe(true);
    expect(leaf.checkHost('api.twilio.com')).toBeDefined();
    expect(leaf.checkHost('service-1234.twil.io')).toBeDefined();
    expect(leaf.checkHost('example.com')).toBeUndefined();
  });

  it('is the same after a restart, so that clients go on trusting it', async () => {
    const { caFile } = await CertificateAuthority.open({ folder, now: NOW });
    const first = await readFile(caFile, 'utf8');
    await CertificateAuthority.open({ folder, now: NOW + YEAR_MS / 2 });
    expect(await readFile(caFile, 'utf8')).toBe(first);
  });

  it('is founded anew when it has expired', async () => {
    const { caFile } = await CertificateAuthority.open({ folder, now: NOW });
    const first = await readFile(caFile, 'utf8');
    await CertificateAuthority.open({ folder, now: NOW + YEAR_MS });
    expect(await readFile(caFile, 'utf8')).not.toBe(first);
  });

  it.each([
    ['damaged', (caFile: string) => writeFile(caFile, 'not a certificate')],
    ['missing', (caFile: string) => rm(join(dirname(caFile), 'ca-key.pem'))],
  ])('is founded anew when a file of it is %s', async (_what, spoil) => {
    const { caFile } = await CertificateAuthority.open({ folder, now: NOW });
    await spoil(caFile);
    const authority = await CertificateAuthority.open({ folder, now: NOW });
    expect(new X509Certificate(await readFile(authority.caFile)).ca).toBe(true);
  });

  it('is one and the same for two that found it at once, and leaves nothing else behind', async () => {
    const both = await Promise.all([0, 1].map(() => CertificateAuthority.open({ folder, now: NOW })));
    const [one, two] = await Promise.all(both.map((authority) => authority.certify(['*.twilio.com'])));
    const ca = new X509Certificate(await readFile(both[0]?.caFile ?? ''));
    for (const identity of [one, two]) {
      expect(new X509Certificate(identity?.certificate ?? '').verify(ca.publicKey)).toBe(true);
    }
    expect((await readdir(folder)).map((name) => join(folder, name))).toEqual([
      dirname(both[0]?.caFile ?? ''),
    ]);
  });
});
