import { bind, whileMarked } from '../borrowed-account.ts';
import type { Plan } from '../plan.ts';
import { recorderBinding } from '../recorder/recorder-binding.ts';
import type { Stage } from '../stage.ts';
import { askQuestions } from './ask.ts';
import type { Answered, Experiment } from './experiment.ts';

/** An experiment is over within a minute. */
const MINUTES_OF_A_CALL = 1;
const FUNCTION_CALLS_OF_A_CALL = 10;
const GATHERS = 2;
const MOST_MINUTES = 10;

/** What the questions are going to take of an account. */
export function planOfQuestions(experiments: readonly Experiment[]): Plan {
  const calls = experiments.reduce((sum, experiment) => sum + experiment.calls, 0);
  const minutes = calls * MINUTES_OF_A_CALL;
  return {
    calls,
    minutes,
    texts: 0,
    lastsMinutes: MOST_MINUTES,
    usage: {
      'outbound minute': minutes,
      'inbound minute': minutes,
      'function call': calls * FUNCTION_CALLS_OF_A_CALL,
      'gather of words': experiments.some(({ gathersWords }) => gathersWords) ? GATHERS : 0,
    },
  };
}

/**
 * Deploys the recorder, points both numbers to it, asks, and puts everything back, whatever happened.
 *
 * @throws whatever stood in the way, once everything has been put back
 */
export async function runQuestions(stage: Stage, experiments: readonly Experiment[]): Promise<Answered[]> {
  return whileMarked(stage, async () => {
    const base = await stage.deploy();
    await stage.time.pause(0);
    await bind(stage, base, recorderBinding);
    await stage.time.pause(0);
    return askQuestions(stage, { base, experiments });
  });
}
