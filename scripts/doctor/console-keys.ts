import type { Role } from '../../src/show/console/role.ts';
import type { Reply } from '../web-request.ts';
import { broken, type Check, type DeployedPatient, ok, type Verdict, warning } from './check.ts';

export const consoleKeys: Check<DeployedPatient> = {
  name: 'console',
  async look(patient) {
    const { base, web, deployed } = patient;
    const page = await web({ url: `${base}/console` });
    const script = /<script type="module" src="([^"]+)"/.exec(page.body.toString())?.[1];
    const loaded = script === undefined ? undefined : await web({ url: `${base}${script}` });
    const board = await web({ url: `${base}/console/board`, form: {} });
    return consoleVerdict({
      keys: deployed.settings.consoleKeys,
      unusable: deployed.problems.map(({ name }) => name).filter((name) => name.startsWith('CONSOLE_')),
      pageStatus: page.status,
      scriptStatus: loaded?.status,
      strangerStatus: board.status,
      knowsKeys: !(await atDoor(patient, { key: '' })).body.includes('no-keys'),
      cookies: (await atDoor(patient, { out: true })).cookies,
    });
  },
};

/** What the console answers to somebody who signs in with no key, or out: neither asks anything of REST. */
function atDoor({ base, web }: DeployedPatient, json: object): Promise<Reply> {
  return web({ url: `${base}/console/session`, json, headers: { 'sec-fetch-site': 'same-origin' } });
}

export interface ConsoleLook {
  readonly keys: Readonly<Record<Role, string | undefined>>;
  /** Variables that there are, and that are nothing that `npm run console-key` makes. */
  readonly unusable: readonly string[];
  readonly pageStatus: number;
  /** Undefined where the page names no script. */
  readonly scriptStatus: number | undefined;
  /** What the board answers to somebody who has not signed in, and comes from nowhere. */
  readonly strangerStatus: number;
  /** Whether the functions have keys, and an auth token to sign with. */
  readonly knowsKeys: boolean;
  /** Those by which somebody signs out: as they are sent, they are kept. */
  readonly cookies: readonly string[];
}

/** Never shows a key, nor what is kept of one. */
export function consoleVerdict(look: ConsoleLook): Verdict {
  return doorVerdict(look) ?? keysVerdict(look) ?? cookieVerdict(look);
}

function doorVerdict({ strangerStatus, pageStatus, scriptStatus }: ConsoleLook): Verdict | undefined {
  if (strangerStatus < 400)
    return broken(
      'it shows the board to whoever asks',
      'npm run deploy; a tunnel to this computer must not stay open',
    );
  if (pageStatus === 200 && scriptStatus === 200) return undefined;
  const script = scriptStatus ?? 'not named';
  return broken(`it is not there (HTTP ${pageStatus}, its script ${script})`, 'npm run deploy');
}

function keysVerdict({ keys, unusable, knowsKeys }: ConsoleLook): Verdict | undefined {
  const [name] = unusable;
  if (name !== undefined) return broken(`${name} is no line of npm run console-key`, newKey(roleOf(name)));
  const { producer, dj } = keys;
  if (producer === undefined && dj === undefined)
    return warning(
      'nobody can sign in at it: no role has a key',
      'npm run console-key -- producer and -- dj, put both lines into .env, then npm run deploy',
    );
  if (producer !== undefined && producer === dj) return broken('both roles have one key', newKey('dj'));
  if (!knowsKeys)
    return broken('it knows of no key, or has no auth token to sign a session with', 'npm run deploy');
  if (producer !== undefined && dj !== undefined) return undefined;
  const role = producer === undefined ? 'producer' : 'dj';
  return warning(`the ${role} has no key`, newKey(role));
}

function cookieVerdict({ cookies }: ConsoleLook): Verdict {
  const isGuarded = (cookie: string) => /; *httponly/i.test(cookie) && /; *secure/i.test(cookie);
  const isKept = (cookie: string) => !cookie.startsWith('__Host-') || !/; *domain=/i.test(cookie);
  if (!cookies.some((cookie) => isGuarded(cookie) && isKept(cookie)))
    return broken(
      'no browser keeps the cookie by which somebody stays signed in',
      'npm run deploy; if that does not help, the platform has changed what it makes of cookies',
    );
  const isPlain = cookies.every(isKept);
  return ok(`is there, and lets in whoever has a key${isPlain ? '' : '; Twilio gives its cookies a Domain'}`);
}

function newKey(role: Role): string {
  return `npm run console-key -- ${role}, put the line into .env, then npm run deploy`;
}

function roleOf(variable: string): Role {
  return variable === 'CONSOLE_DJ' ? 'dj' : 'producer';
}
