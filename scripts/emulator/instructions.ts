import type { Emulator } from '../../emulator/emulator.ts';
import { ACCOUNT_SID, API_KEY, AUTH_TOKEN } from '../emulated-account.ts';
import type { ProjectKind } from './project.ts';

export interface Situation {
  readonly emulator: Emulator;
  readonly switchboardPort: number;
  /** What somebody's application is made of; undefined when nobody has said. */
  readonly kind: ProjectKind | undefined;
  /** The domain of a project that is hosted here, which finds all that it needs by itself. */
  readonly hostedAt?: string | undefined;
}

/** What the person at the keyboard needs to know, once the emulator runs. */
export function instructions(situation: Situation): string {
  return [
    'An emulated Twilio is running, on this machine only.',
    ...needsOf(situation),
    numbersOf(situation),
    `Telephones: http://localhost:${situation.switchboardPort}`,
    'Ctrl-C ends it.\n',
  ].join('\n\n');
}

function needsOf({ emulator, kind, hostedAt }: Situation): string[] {
  if (hostedAt !== undefined)
    return [`Your functions and assets are at https://${hostedAt}, and start again when their files change.`];
  if (kind === 'functions') return [forTwilioRun(emulator)];
  const exported = { ...emulator.applicationEnvironment, ...namesOfSdk };
  const forPython = kind === 'python' || kind === undefined ? emulator.pythonEnvironment : {};
  return [
    'What your application needs in its environment before it starts:',
    exports({ ...exported, ...(kind === 'python' ? forPython : {}) }),
    ...(kind === undefined ? ['And if it is written in Python:', exports(forPython)] : []),
    `An API key that signs in too: ${API_KEY.sid}, with the secret ${API_KEY.secret}`,
  ];
}

/** Where the SDK looks when an application names no account. https://www.twilio.com/docs/libraries/reference/twilio-node */
const namesOfSdk = { TWILIO_ACCOUNT_SID: ACCOUNT_SID, TWILIO_AUTH_TOKEN: AUTH_TOKEN };

function exports(environment: Readonly<Record<string, string>>): string {
  return Object.entries(environment)
    .map(([name, value]) => `  export ${name}=${/^[\w@%+=:,./-]*$/.test(value) ? value : `'${value}'`}`)
    .join('\n');
}

/** It puts the variables of its file in the place of all others, so that what is exported does not reach the functions. */
function forTwilioRun(emulator: Emulator): string {
  const lines = Object.entries(emulator.applicationEnvironment).map(([name, value]) => `  ${name}=${value}`);
  return `twilio-run gives your functions what is in its file and nothing else. Put this into a copy of your .env, such as .env.emulator,
which you never deploy, and start it with twilio-run start --env .env.emulator:

${lines.join('\n')}`;
}

function numbersOf({ emulator, switchboardPort }: Situation): string {
  const numbers = [...emulator.account.numbers.values()];
  const [first] = numbers;
  const lines = numbers.map(({ phoneNumber, voiceUrl }) => `  ${phoneNumber}  ${voiceUrl}`);
  const call = `npm run phone -- ${first?.phoneNumber ?? ''} --switchboard ${switchboardPort}`;
  return ['Numbers, and where they lead:', ...lines, `To call one from a terminal: ${call}`].join('\n');
}
