import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deployProblems } from '../../../scripts/deploy/deploy-problems.ts';
import { contextBytes, functionVariables } from '../../../scripts/deploy/function-variables.ts';
import { handlerProblem } from '../../../scripts/deploy/handler-problem.ts';
import { publicUrlProblem } from '../../../scripts/deploy/public-url-problem.ts';
import { textCost } from '../../../scripts/deploy/text-cost.ts';
import { ACCOUNT_SID, AUTH_TOKEN } from '../../../scripts/emulated-account.ts';
import { stationIn } from '../../../scripts/station-in-environment.ts';
import { weaknessOf } from '../../../scripts/weak-pin.ts';
import { languages } from '../../../src/show/words/language.ts';

const SAFE = { ACCOUNT_SID, AUTH_TOKEN, DJ_PIN: '482915' };

function problems(variables: Record<string, string>, environment = 'dev'): string[] {
  const all = deployProblems(stationIn(environment, variables), variables);
  return all.map(({ name, remedy }) => `${name}: ${remedy}`);
}

function handlerProblemOf(packageJson: object): ReturnType<typeof handlerProblem> {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(packageJson));
  try {
    return handlerProblem(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('what stands in the way of a deployment', () => {
  it('is nothing for a station with credentials and a way in for the DJ', () => {
    expect(problems(SAFE)).toEqual([]);
    expect(problems({ ...SAFE, DJ_PIN: '', DJ_NUMBERS: '+15550123' })).toEqual([]);
  });

  it.each([
    [{ ACCOUNT_SID: '' }, /^ACCOUNT_SID: set it/],
    [{ ACCOUNT_SID: 'SK0123456789abcdef0123456789abcdef' }, /^ACCOUNT_SID: set it/],
    [{ AUTH_TOKEN: 'secret' }, /^AUTH_TOKEN: set it/],
    [{ DJ_PIN: '' }, /^DJ_PIN and DJ_NUMBERS: set one of them/],
    [{ DJ_PIN: '48' }, /^DJ_PIN: use 6 to 12 digits/],
    [{ DJ_PIN: '777777' }, /^DJ_PIN: choose another/],
    [{ DJ_NUMBERS: '0155' }, /^DJ_NUMBERS: use numbers such as/],
    [{ MAX_QUEUE_SIZE: 'many' }, /^MAX_QUEUE_SIZE: use a whole number/],
    [{ DJ_NUMBERS: Array(50).fill('+15550123').join(',') }, /^DJ_NUMBERS: make it shorter: it has 499 bytes/],
    [{ PUBLIC_URL: 'radio.example' }, /^PUBLIC_URL: use the https address/],
  ])('is %j, with what to do about it', (variables, words) => {
    expect(problems({ ...SAFE, ...variables })).toEqual([expect.stringMatching(words)]);
  });

  it('is never told with the value itself, which may be a secret', () => {
    const said = problems({ ACCOUNT_SID, AUTH_TOKEN: 'top secret', DJ_PIN: '123456' }).join('\n');
    expect(said).not.toMatch(/top secret|123456/);
  });

  it('is more than Twilio takes of all variables together', () => {
    const long = { STATION_NAME: 'x'.repeat(2000), NEXT_SHOW: 'x'.repeat(1000) };
    const station = { ...stationIn('dev', SAFE), variables: long };
    expect(deployProblems(station, SAFE).map(({ name }) => name)).toContain('all variables together');
    expect(contextBytes({ A: 'é' }) - contextBytes({ A: 'e' })).toBe(1);
  });
});

describe('the runtime handler of package.json', () => {
  const HANDLER = '@twilio/runtime-handler';
  const remedy = /set it in package\.json, under "dependencies", to exactly 2\.0\.1, then npm install: /;

  it('is in order as it is shipped, and in every version that platform and npm have', () => {
    expect(handlerProblem(join(__dirname, '../../..'))).toBeUndefined();
    for (const version of ['2.0.1', '2.0.0', '1.3.1', '1.2.5', '2.1.2'])
      expect(handlerProblemOf({ dependencies: { [HANDLER]: version } })).toBeUndefined();
  });

  it.each([
    [{ dependencies: { [HANDLER]: '2.1.0' } }, /it is 2\.1\.0, which Twilio's platform does not have$/],
    [{ dependencies: { [HANDLER]: '2.0.3' } }, /it is 2\.0\.3, which/],
    [{ dependencies: { [HANDLER]: '^2.0.1' } }, /it is \^2\.0\.1, and Twilio takes no ranges$/],
    [{ dependencies: { [HANDLER]: 'latest' } }, /it is latest, and Twilio takes no ranges$/],
    [{ devDependencies: { [HANDLER]: '2.0.1' } }, /it is under "devDependencies", which is not sent$/],
    [{ dependencies: { twilio: '6.2.0' } }, /it is missing$/],
    [{}, /it is missing$/],
  ])('of %j is a problem, with its remedy', (packageJson, reason) => {
    const problem = handlerProblemOf(packageJson);
    expect(problem).toEqual({ name: HANDLER, remedy: expect.stringMatching(remedy) });
    expect(problem?.remedy).toMatch(reason);
  });
});

describe('what a text costs', () => {
  it.each(['The People’s Radio', 'Hill Radio – 98.5', 'Radio Málaga', 'Ñ'.repeat(60)])(
    'is nothing to speak of when the station is called %s',
    (stationName) => {
      for (const language of languages) expect(textCost({ language, stationName })).toBeUndefined();
    },
  );

  it.each([
    ['Radio 🎙 Málaga 🎙', /charged, as 2: 🎙 in STATION_NAME cannot be written/],
    ['Радио', /charged, as 2: Р а д и о in STATION_NAME/],
    ['€'.repeat(60), /charged, as 2: with STATION_NAME it has more than 160 letters/],
  ])('is said when the station is called %s', (stationName, words) => {
    expect(textCost({ language: 'en-US', stationName })).toMatch(words);
  });
});

describe('a PUBLIC_URL', () => {
  const domain = 'radio-callin-1234-dev.twil.io';

  it.each([
    undefined,
    `https://${domain}`,
    'https://localhost:3000',
    'https://192.168.1.7',
    'https://studio.local',
  ])('of %s does no harm', (url) => {
    expect(publicUrlProblem(url, domain)).toBeUndefined();
  });

  it.each([
    ['https://radio-callin-1234-staging.twil.io', domain],
    ['https://tunnel.example', domain],
    ['https://127.0.0.1.example', domain],
    [`https://${domain}`, undefined],
  ])('of %s contradicts a deployment at %s', (url, deployedAt) => {
    expect(publicUrlProblem(url, deployedAt)?.remedy).toMatch(/^take it out/);
  });
});

describe('the variables that functions get', () => {
  it('are the settings that are set, and nothing else of the environment', () => {
    const environment = {
      ...SAFE,
      PATH: '/bin',
      STATION_NAME: ' Radio ',
      NEXT_SHOW: '',
      PUBLIC_URL: 'https://a.b',
    };
    const { variables } = stationIn('dev', environment);
    expect(functionVariables(variables)).toEqual({ STATION_NAME: 'Radio', DJ_PIN: '482915' });
  });
});

describe('a station in another environment', () => {
  it('has the same service, and a line of its own', () => {
    const { serviceName, settings } = stationIn('staging', { STATION_ID: 'hill-radio', QUEUE_NAME: 'hill' });
    expect(serviceName).toBe('hill-radio');
    expect(settings).toMatchObject({ stationId: 'hill-radio-staging', queueName: 'hill-staging' });
    expect(stationIn('staging', {}).settings.queueName).toBe('radio-callin-staging-queue');
  });

  it('must still fit into a name', () => {
    const said = problems({ ...SAFE, STATION_ID: 'a-station-with-a-long-name' }, 'staging');
    expect(said).toEqual(["STATION_ID: make it shorter: '-staging' follows it"]);
  });

  it.each(['Staging', 'a b', '-x', 'seventeen-letters', ''])('is refused when it is called "%s"', (name) => {
    expect(problems(SAFE, name)).toContainEqual(expect.stringMatching(/^--environment: use up to 16/));
  });
});

describe('a PIN', () => {
  it.each([
    ['111111', 'made of one or two digits'],
    ['121221', 'made of one or two digits'],
    ['123456', 'a row of digits'],
    ['098765', 'a row of digits'],
    ['890123', 'a row of digits'],
    ['123123', 'a pattern that repeats'],
    ['112233', 'a pattern that repeats'],
    ['241299', 'a date'],
    ['20260306', 'a date'],
  ])('of %s is %s', (pin, weakness) => {
    expect(weaknessOf(pin)).toBe(weakness);
  });

  it.each(['482915', '907351', '48291573', '135792468'])('of %s is as good as any', (pin) => {
    expect(weaknessOf(pin)).toBeUndefined();
  });
});
