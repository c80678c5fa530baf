/** How much is asked of Twilio at once, and why. Nothing in it is a time of day. */
export interface RequestSpeed {
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
export type SpeedAnswer = 'done' | 'refused' | 'failed';

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

/** The speed at the beginning, before Twilio has refused anything. */
export function fullSpeed(most: number): RequestSpeed {
  return { most, atOnce: most, pauseMilliseconds: 0, answers: 0, refusals: 0, successes: 0 };
}

/** The speed after one more answer: half as much where Twilio refuses, one more at a time when it has recovered. */
export function speedAfter(speed: RequestSpeed, answer: SpeedAnswer): RequestSpeed {
  const isNewSpan = speed.answers >= spanAnswers;
  const answers = isNewSpan ? 1 : speed.answers + 1;
  const refusals = (isNewSpan ? 0 : speed.refusals) + (answer === 'refused' ? 1 : 0);
  if (refusals >= refusalsThatSlow) return slower(speed);
  if (answer !== 'done') return { ...speed, answers, refusals };
  return quicker({ ...speed, answers, refusals, pauseMilliseconds: 0, successes: speed.successes + 1 });
}

function slower({ most, atOnce, pauseMilliseconds }: RequestSpeed): RequestSpeed {
  const pause = Math.min(longestPauseMilliseconds, pauseMilliseconds * 2 || shortestPauseMilliseconds);
  return { ...fullSpeed(most), atOnce: Math.max(1, Math.floor(atOnce / 2)), pauseMilliseconds: pause };
}

function quicker(speed: RequestSpeed): RequestSpeed {
  if (speed.atOnce >= speed.most || speed.successes < successesThatQuicken) return speed;
  return { ...speed, atOnce: speed.atOnce + 1, successes: 0 };
}
