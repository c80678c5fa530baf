import { PROFILES } from '../../../emulator/functions/profile.ts';
import type { OpenQuestion } from '../../../emulator/open-question.ts';
import { RestApi } from '../../../emulator/rest/rest-api.ts';
import { SWITCHES, type Switches, type SwitchName } from '../../../emulator/switches.ts';
import { EXPERIMENTS, WITHOUT_EXPERIMENT } from '../../../scripts/drill/questions/all.ts';
import {
  type Answered,
  judge,
  type Question,
  type Seen,
  type Side,
} from '../../../scripts/drill/questions/experiment.ts';
import { LabStage } from '../../support/lab-stage.ts';

const NAMES = Object.keys(SWITCHES) as SwitchName[];
const SIDES: readonly Side[] = ['A', 'B', 'C'];

/** The values of a switch, by the letters of its sides. */
function valuesOf(name: SwitchName): [Side, unknown][] {
  const { default: usual, unkind, also = [] }: OpenQuestion = SWITCHES[name];
  return [usual, unkind, ...also].map((value, index) => [SIDES[index] ?? 'C', value]);
}

/** A switch, one of its sides, and the experiment that asks. */
const ROWS = NAMES.filter((name) => !(name in WITHOUT_EXPERIMENT)).flatMap((name) =>
  valuesOf(name).map(([side, value]) => ({ name, side, value })),
);

function experimentOf(name: string) {
  const found = EXPERIMENTS.find(({ questions }) => questions.some((question) => question.name === name));
  if (!found) throw new Error(`nobody asks ${name}`);
  return found;
}

function questionOf(name: string): Question {
  const found = experimentOf(name).questions.find((question) => question.name === name);
  if (!found) throw new Error(`nobody asks ${name}`);
  return found;
}

describe('every switch of the emulator', () => {
  it('has an experiment with a sign for each of its sides, or a reason why it has none', () => {
    const asked = EXPERIMENTS.flatMap(({ questions }) => questions);
    const known = [...asked.map(({ name }) => name), ...Object.keys(WITHOUT_EXPERIMENT)];
    expect(NAMES.filter((name) => !known.includes(name))).toEqual([]);
    const ofSwitches = asked.filter(({ name }) => name in SWITCHES);
    const sides = ofSwitches.map(({ name, sides: signs }) => [name, Object.keys(signs)]);
    expect(sides).toEqual(
      ofSwitches.map(({ name }) => [name, valuesOf(name as SwitchName).map(([side]) => side)]),
    );
  });
});

describe('a question that is no switch', () => {
  it.each([
    ['callsFilteredBySecond', { later: 'left out' }, { later: 'listed' }, { later: 'has not begun' }],
    [
      'waitTakesWords',
      { asked: 'yes', words: 'yes', 'went on': 'no' },
      { asked: 'yes', words: 'no', 'went on': 'yes' },
      { asked: 'no', words: 'no', 'went on': 'no' },
    ],
  ])('names the side of %s, and says not clear of neither', (name, A, B, neither) => {
    const sides = [A, B, neither].map((seen) => judge(questionOf(name), seen as Seen).side);
    expect(sides).toEqual(['A', 'B', 'not clear']);
  });

  it('looks at the day alone where Twilio does', async () => {
    const lab = await LabStage.open();
    const byDay = new RestApi(lab.emulator.account);
    lab.beforeRest = async (request) => {
      const url = new URL(request.url);
      if (!url.searchParams.has('StartTime>')) return undefined;
      url.searchParams.delete('StartTime>');
      return byDay.handle({ ...request, url: url.href });
    };
    const answers = await lab.ask(experimentOf('callsFilteredBySecond'));
    expect(answers.find(({ question }) => question === 'callsFilteredBySecond')?.side).toBe('B');
    await lab.close();
  });
});

describe('an experiment', () => {
  let lab: LabStage;
  /** What was seen on each side, by the name of the question. */
  const seenOn = new Map<string, Answered[]>();

  beforeAll(async () => {
    lab = await LabStage.open();
  });
  afterEach(() => expect(lab.emulator.account.unsupported).toEqual([]));
  afterAll(() => lab.close());

  it.each(ROWS)(
    'names side $side of $name, where the emulator is set to $value',
    async ({ name, side, value }) => {
      const answers = await lab.ask(experimentOf(name), { [name]: value } as Partial<Switches>);
      const own = answers.filter(({ question }) => question === name);
      expect(own).toEqual([expect.objectContaining({ side })]);
      seenOn.set(name, [...(seenOn.get(name) ?? []), ...own]);
      // Whatever else it asks is as it was, whichever side this one is.
      expect(answers.filter(({ question, side: other }) => question !== name && other !== 'A')).toEqual([]);
    },
  );

  it.each(NAMES.filter((name) => !(name in WITHOUT_EXPERIMENT)))(
    'says not clear of %s when only that is seen which is the same on every side',
    (name) => {
      const [first, ...others] = seenOn.get(name) ?? [];
      expect(others.length).toBeGreaterThan(0);
      const shared = Object.entries(first?.seen ?? {}).filter(([what, value]) =>
        others.every(({ seen }) => seen[what] === value),
      );
      expect(judge(questionOf(name), Object.fromEntries(shared)).side).toBe('not clear');
    },
  );

  it.each(EXPERIMENTS.map((experiment) => ({ name: experiment.name, experiment })))(
    'says not clear of all that $name asks when nothing that it waits for ever comes',
    async ({ experiment }) => {
      // Nobody answers any call, and REST refuses what is not a call: both sides look the same.
      lab.beforeRest = async ({ url }) =>
        /\/(Items|Queues|Members)/.test(url)
          ? { status: 503, headers: {}, body: '{"code":20503,"message":"out of order","status":503}' }
          : undefined;
      const cloud = lab.emulator.cloud;
      const request = cloud.request.bind(cloud);
      cloud.request = async () => ({ status: 503, headers: {}, body: Buffer.from('') });
      const answers = await lab.ask(experiment);
      cloud.request = request;
      lab.beforeRest = undefined;
      expect(answers.map(({ side }) => side)).toEqual(experiment.questions.map(() => 'not clear'));
    },
  );
});

describe('all questions together', () => {
  it('end, in one line, when the account refuses to make calls at all', async () => {
    const lab = await LabStage.open();
    lab.beforeRest = async ({ method, url }) =>
      method === 'POST' && url.endsWith('/Calls.json')
        ? { status: 400, headers: {}, body: '{"code":21215,"message":"no","status":400}' }
        : undefined;
    await expect(lab.askAll(EXPERIMENTS)).rejects.toThrow(
      /^this account may not call that country: .*\(21215\)$/,
    );
    await lab.close();
  });

  it('are asked for ten minutes, and no longer, when nothing ever comes', async () => {
    const lab = await LabStage.open();
    const { cloud } = lab.emulator;
    cloud.request = async () => {
      await lab.clock.sleep(9000);
      return { status: 503, headers: {}, body: Buffer.from('') };
    };
    const began = lab.clock.now();
    const answers = await lab.askAll([...EXPERIMENTS, ...EXPERIMENTS]);
    expect(lab.clock.now() - began).toBeLessThan(600_000);
    expect(answers.filter(({ side }) => side !== 'not clear')).toEqual([]);
    expect(answers.at(-1)?.seen).toEqual({ 'not asked': 'there was no time left' });
    await lab.close();
  }, 30_000);

  it('make at most forty calls, take at most ten minutes, and are all clear where everything takes the time that it takes in life', async () => {
    const lab = await LabStage.open(PROFILES.life);
    const began = lab.clock.now();
    const answers = await lab.askAll(EXPERIMENTS);
    expect(answers.filter(({ side }) => side !== 'A')).toEqual([]);
    expect(lab.clock.now() - began).toBeLessThan(600_000);
    expect(lab.emulator.account.calls.size).toBeLessThanOrEqual(40);
    await lab.close();
  }, 30_000);
});
