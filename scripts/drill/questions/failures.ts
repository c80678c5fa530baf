import { statusOfLeg } from '../../account/outgoing-calls.ts';
import { PAGE } from '../recorder/script.ts';
import type { Experiment } from './experiment.ts';
import { CALLER } from './lab.ts';
import { yesOrNo } from './seen.ts';
import { at, STAYS } from './twiml.ts';

/** Longer than the shortest time that a connection override may ask for, and shorter than the usual one. */
const SLOW_MS = 1500;

/** One call whose second document, or sound, may fail. */
function afterGreeting(name: string, verbs: string): Pick<Experiment, 'name' | 'calls'> & { verbs: string } {
  return { name, calls: 1, verbs: `<Say>Hello.</Say>${verbs}` };
}

const sound = afterGreeting('noSound', `<Play>${at('missing')}</Play><Redirect>${at('next')}</Redirect>`);
const shortTime = afterGreeting('shortTime', `<Redirect>${at('next', '#rt=50')}</Redirect>`);
const strangePolicy = afterGreeting('strangePolicy', `<Redirect>${at('next', '#rp=sometimes')}</Redirect>`);

/** What comes next: the verb or document that was to follow, or the fallback of the number. */
const NEXT = { asked: 'yes', next: 'yes', fallback: 'no' };
const FALLBACK = { asked: 'yes', next: 'no', fallback: 'yes' };

function failing(
  { name, calls, verbs }: typeof sound,
  {
    question,
    sides,
    waitMs = 0,
  }: { question: string; sides: Experiment['questions'][number]['sides']; waitMs?: number },
): Experiment {
  return {
    name,
    calls,
    questions: [{ name: question, sides }],
    async run(lab) {
      await lab.sets({
        [CALLER]: { verbs },
        missing: { status: 404 },
        next: { verbs: `<Redirect>${at('runs')}</Redirect>`, waitMs },
        runs: { verbs: STAYS },
        'caller-fallback': { verbs: STAYS },
      });
      await lab.caller();
      const asked = await lab.waitsFor(CALLER);
      await lab.pause(SLOW_MS + 2000);
      const runs = await lab.finds('runs');
      const [fallback] = await lab.notes('caller-fallback');
      return { [question]: { asked: yesOrNo(asked), next: yesOrNo(runs), fallback: yesOrNo(fallback) } };
    },
  };
}

export const noSound = failing(sound, {
  question: 'unplayableSoundFailsDocument',
  sides: { A: NEXT, B: FALLBACK },
});

export const outOfRange = failing(shortTime, {
  question: 'badOverrideNumber',
  sides: { A: NEXT, B: FALLBACK },
  waitMs: SLOW_MS,
});

export const unknownPolicy = failing(strangePolicy, {
  question: 'badOverrideFailsRequest',
  sides: { A: FALLBACK, B: NEXT },
});

/** Neither the first document nor the fallback can be had. */
export const nothingToSay: Experiment = {
  name: 'nothingToSay',
  calls: 1,
  questions: [
    {
      name: 'failureBeforeAnswer',
      sides: { A: { asked: 'yes', call: 'completed' }, B: { asked: 'yes', call: 'busy' } },
    },
  ],
  async run(lab) {
    await lab.sets({ [CALLER]: { status: 500 }, 'caller-fallback': { status: 500 } });
    const outgoing = await lab.shortCall();
    const asked = await lab.waitsFor('caller-fallback');
    // As long as the words take that are said then, and a little.
    await lab.pause(8000);
    return { failureBeforeAnswer: { asked: yesOrNo(asked), call: await statusOfLeg(lab.client, outgoing) } };
  },
};

/** Anybody asks a protected Function. */
export const unsigned: Experiment = {
  name: 'unsigned',
  calls: 0,
  questions: [{ name: 'unsignedFunctionStatus', sides: { A: { status: '403' }, B: { status: '400' } } }],
  async run(lab) {
    const url = new URL(at(CALLER), lab.base).href;
    const { status } = await lab.stage.request({ url, form: { [PAGE]: CALLER } });
    return { unsignedFunctionStatus: { status: String(status) } };
  },
};
