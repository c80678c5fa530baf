/** How much is asked of Twilio at once, and why. Nothing in it is a time of day. */
export interface Pace {
  /** Never more than this. */
  readonly most: number;
  /** As many as may be under way now. */
  readonly atOnce: number;
  /** Milliseconds before anything more is started. */
  readonly pauseMilliseconds: number;
  /** Answers, and refusals among them, in the span that is being looked at. */
  readonly answers: number;
  readonly refusals: number;
  /** Successes since `atOnce` last changed. */
  readonly successes: number;
}

/** What one request has come to: `refused` is Twilio saying that it is asked too much. */
export type PacedAnswer = 'done' | 'refused' | 'failed';

/** So many answers are looked at together. */
const spanAnswers = 20;
/**
 * One refusal in fifty is the weather: it is tried again and changes nothing, for halving at each of them would end at
 * a third of the speed for good. Four in twenty are a limit.
 */
const refusalsThatSlow = 4;
/** After so many successes one more may be under way. */
const successesThatQuicken = 10;
const shortestPauseMilliseconds = 250;
const longestPauseMilliseconds = 4000;

export function fullPace(most: number): Pace {
  return { most, atOnce: most, pauseMilliseconds: 0, answers: 0, refusals: 0, successes: 0 };
}

/** The pace after one more answer: half as much where Twilio refuses, one more at a time when it has recovered. */
export function paceAfter(pace: Pace, answer: PacedAnswer): Pace {
  const isNewSpan = pace.answers >= spanAnswers;
  const answers = isNewSpan ? 1 : pace.answers + 1;
  const refusals = (isNewSpan ? 0 : pace.refusals) + (answer === 'refused' ? 1 : 0);
  if (refusals >= refusalsThatSlow) return slower(pace);
  if (answer !== 'done') return { ...pace, answers, refusals };
  return quicker({ ...pace, answers, refusals, pauseMilliseconds: 0, successes: pace.successes + 1 });
}

function slower({ most, atOnce, pauseMilliseconds }: Pace): Pace {
  const pause = Math.min(longestPauseMilliseconds, pauseMilliseconds * 2 || shortestPauseMilliseconds);
  return { ...fullPace(most), atOnce: Math.max(1, Math.floor(atOnce / 2)), pauseMilliseconds: pause };
}

function quicker(pace: Pace): Pace {
  if (pace.atOnce >= pace.most || pace.successes < successesThatQuicken) return pace;
  return { ...pace, atOnce: pace.atOnce + 1, successes: 0 };
}
