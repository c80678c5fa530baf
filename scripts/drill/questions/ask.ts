import { sign } from '../../../emulator/voice/signature.ts';
import { Refusal } from '../../command-line.ts';
import { AccountRefuses, clearly } from '../call-failure.ts';
import { PAGE } from '../recorder/script.ts';
import { Interrupted, type Stage } from '../stage.ts';
import { EXPERIMENTS, WITHOUT_EXPERIMENT } from './all.ts';
import { type Answered, type Experiment, judge, type Question, wordsOf } from './experiment.ts';
import { Lab } from './lab.ts';

/**
 * The experiments that answer some questions, or all of them.
 *
 * @param names of questions; none for all
 * @throws Refusal for a name that is none, or one that cannot be asked, with the reason
 */
export function experimentsFor(names: readonly string[]): Experiment[] {
  const known = EXPERIMENTS.flatMap(({ questions }) => questions.map(({ name }) => name));
  for (const name of names) {
    const reason = WITHOUT_EXPERIMENT[name];
    if (reason !== undefined) throw new Refusal(`${name} is not asked: ${reason}`);
    if (!known.includes(name))
      throw new Refusal(`there is no question '${name}'. There are: ${known.join(', ')}`);
  }
  return EXPERIMENTS.filter(
    ({ questions }) => names.length === 0 || questions.some(({ name }) => names.includes(name)),
  );
}

/** As many requests as Twilio may send at one moment of an experiment, and one more. */
const AT_ONCE = 4;
/** Nobody's numbers are away for longer. */
const MOST_MS = 10 * 60_000;
/** The longest of them, where much of it does not come. */
const LONGEST_MS = 90_000;

/**
 * Makes experiments one after the other. One that breaks off, or for which no time is left, leaves its questions not clear, with the
 * reason; the others go on.
 *
 * @param base where the recorder is
 */
export async function askQuestions(
  stage: Stage,
  { base, experiments }: { readonly base: string; readonly experiments: readonly Experiment[] },
): Promise<Answered[]> {
  const answered: Answered[] = [];
  await warmUp(stage, base);
  const until = stage.time.now() + MOST_MS - LONGEST_MS;
  for (const experiment of experiments) {
    const lab = new Lab(stage, base);
    const isLate = stage.time.now() > until;
    const answers = isLate ? unasked(experiment) : await answersOf(lab, experiment);
    for (const line of answers.flatMap((answer, index) => linesOf(answer, experiment.questions[index])))
      stage.report(line);
    answered.push(...answers);
    await lab.ends();
  }
  return answered;
}

/** What comes at once must find the recorder started: otherwise the one that has to be started would seem to have come later. */
async function warmUp({ authToken, request }: Stage, base: string): Promise<void> {
  const parameters = {};
  const asked = ['recorder', 'recorder-fallback'].flatMap((name) =>
    Array.from({ length: AT_ONCE }, () => new URL(`/${name}?${PAGE}=warm-up`, base).href),
  );
  await Promise.all(
    asked.map((url) => {
      const headers = { 'x-twilio-signature': sign({ authToken, url, parameters }) };
      return request({ url, form: parameters, headers });
    }),
  );
}

async function answersOf(lab: Lab, { questions, run }: Experiment): Promise<Answered[]> {
  try {
    const seen = await run(lab);
    return questions.map((question) => judge(question, seen[question.name] ?? {}));
  } catch (error) {
    if (error instanceof Interrupted || error instanceof AccountRefuses) throw error;
    const why = { 'broke off': clearly(error).message };
    return questions.map(({ name }) => ({ question: name, side: 'not clear', seen: why }));
  }
}

function unasked({ questions }: Experiment): Answered[] {
  const seen = { 'not asked': 'there was no time left' };
  return questions.map(({ name }) => ({ question: name, side: 'not clear', seen }));
}

function linesOf(answer: Answered, question: Question | undefined): string[] {
  const { question: name, side } = answer;
  return [question ? wordsOf(question) : name, `${name.padEnd(28)} ${side.padEnd(9)} ${shown(answer)}`];
}

function shown({ seen }: Answered): string {
  return Object.entries(seen)
    .map(([what, value]) => `${what} ${value === '' ? '–' : value}`)
    .join(', ');
}
