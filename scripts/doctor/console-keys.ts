import { broken, type Check, type DeployedPatient, ok, type Verdict, warning } from './check.ts';

export const consoleKeys: Check<DeployedPatient> = {
  name: 'console',
  async look({ base, web, deployed }) {
    const page = await web({ url: `${base}/console` });
    const script = /<script type="module" src="([^"]+)"/.exec(page.body.toString())?.[1];
    const loaded = script === undefined ? undefined : await web({ url: `${base}${script}` });
    const board = await web({ url: `${base}/console/board`, form: {} });
    return consoleVerdict({
      keys: deployed.settings.consoleKeys,
      pageStatus: page.status,
      scriptStatus: loaded?.status,
      strangerStatus: board.status,
    });
  },
};

export interface ConsoleLook {
  readonly keys: DeployedPatient['deployed']['settings']['consoleKeys'];
  readonly pageStatus: number;
  /** Undefined where the page names no script. */
  readonly scriptStatus: number | undefined;
  /** What the board answers to somebody who has not signed in, and comes from nowhere. */
  readonly strangerStatus: number;
}

/** Never shows a key, nor what is kept of one. */
export function consoleVerdict({ keys, pageStatus, scriptStatus, strangerStatus }: ConsoleLook): Verdict {
  if (strangerStatus < 400)
    return broken(
      'it shows the board to whoever asks',
      'npm run deploy; a tunnel to this computer must not stay open',
    );
  if (pageStatus !== 200 || scriptStatus !== 200)
    return broken(
      `it is not there (HTTP ${pageStatus}, its script ${scriptStatus ?? 'not named'})`,
      'npm run deploy',
    );
  const { producer, dj } = keys;
  if (producer === undefined && dj === undefined)
    return warning(
      'nobody can sign in at it: no role has a key',
      'npm run console-key -- producer and -- dj, put both lines into .env, then npm run deploy',
    );
  if (producer === undefined || dj === undefined) {
    const role = producer === undefined ? 'producer' : 'dj';
    return warning(`the ${role} has no key`, `npm run console-key -- ${role}, then npm run deploy`);
  }
  if (producer === dj)
    return broken(
      'both roles have one key',
      'npm run console-key -- dj, put the line into .env, then npm run deploy',
    );
  return ok('is there, and lets in whoever has a key');
}
