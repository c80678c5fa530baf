import { webcrypto } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;
const VALID_DAYS = 365;
const CERTIFICATE_FILE = 'ca.pem';
const KEY_FILE = 'ca-key.pem';

/** A certificate and its private key, both as PEM. */
export interface ServerIdentity {
  readonly certificate: string;
  readonly key: string;
}

/** Vouches for servers of this machine, to clients that were told to trust it. */
export class CertificateAuthority {
  /** The certificate that clients have to trust, for NODE_EXTRA_CA_CERTS. */
  readonly caFile: string;
  readonly #certificate: x509.X509Certificate;
  readonly #key: webcrypto.CryptoKey;

  private constructor(kept: {
    caFile: string;
    certificate: x509.X509Certificate;
    key: webcrypto.CryptoKey;
  }) {
    this.caFile = kept.caFile;
    this.#certificate = kept.certificate;
    this.#key = kept.key;
  }

  /**
   * Opens the authority that is kept in a folder, or founds one there, so that a variable exported once stays good.
   * `now` is the real time in milliseconds: the clients that check certificates know no other.
   */
  static async open({ folder, now }: { folder: string; now: number }): Promise<CertificateAuthority> {
    const home = join(folder, 'certificate-authority');
    const kept = await CertificateAuthority.#load(home, now);
    if (kept) return kept;
    await found({ folder, home, now });
    const founded = await CertificateAuthority.#load(home, now);
    if (!founded) throw new Error(`cannot keep a certificate authority in ${home}`);
    return founded;
  }

  /** Undefined when there is none that is good for another day; what there is instead makes room for a new one. */
  static async #load(home: string, now: number): Promise<CertificateAuthority | undefined> {
    if (!existsSync(home)) return undefined;
    const caFile = join(home, CERTIFICATE_FILE);
    try {
      const certificate = new x509.X509Certificate(await readFile(caFile, 'utf8'));
      const key = await importKey(await readFile(join(home, KEY_FILE), 'utf8'));
      const isGood = certificate.notAfter.getTime() > now + DAY_MS;
      if (isGood) return new CertificateAuthority({ caFile, certificate, key });
    } catch {
      // Damaged or missing files are replaced like expired ones.
    }
    await rm(home, { recursive: true, force: true });
    return undefined;
  }

  /** A new server certificate for DNS names, which may begin with `*.`; it lasts as long as the authority itself. */
  async certify(names: readonly string[]): Promise<ServerIdentity> {
    const keys = await newKeys();
    const certificate = await x509.X509CertificateGenerator.create({
      subject: 'CN=Local Twilio emulator',
      issuer: this.#certificate.subject,
      notBefore: this.#certificate.notBefore,
      notAfter: this.#certificate.notAfter,
      signingAlgorithm: ALGORITHM,
      publicKey: keys.publicKey,
      signingKey: this.#key,
      extensions: [
        new x509.SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns', value }))),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      ],
    });
    return { certificate: certificate.toString('pem'), key: await keyAsPem(keys.privateKey) };
  }
}

/** Makes both files elsewhere and moves them in at once: of two processes that start together, one wins whole. */
async function found({ folder, home, now }: { folder: string; home: string; now: number }): Promise<void> {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Local Twilio emulator authority',
    notBefore: new Date(now - DAY_MS),
    notAfter: new Date(now + VALID_DAYS * DAY_MS),
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  });
  await mkdir(folder, { recursive: true });
  const draft = await mkdtemp(join(folder, 'new-authority-'));
  await writeFile(join(draft, CERTIFICATE_FILE), certificate.toString('pem'));
  await writeFile(join(draft, KEY_FILE), await keyAsPem(keys.privateKey), { mode: 0o600 });
  await rename(draft, home).catch(() => rm(draft, { recursive: true }));
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

async function keyAsPem(key: webcrypto.CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}

function importKey(pem: string): Promise<webcrypto.CryptoKey> {
  return webcrypto.subtle.importKey('pkcs8', x509.PemConverter.decodeFirst(pem), ALGORITHM, false, ['sign']);
}
