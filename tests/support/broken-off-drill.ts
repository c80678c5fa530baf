import { putBackUnfinished } from '../../scripts/drill/ready-account.ts';
import { runDrill } from '../../scripts/drill/run-drill.ts';
import { Interrupted } from '../../scripts/drill/stage.ts';
import { DrillStage } from './drill-stage.ts';

const CALLERS = 3;
const NEVER = new Promise<never>(() => {});

/** A request that changes something, such as `POST /Calls.json`. */
const changes = (method: string) => method !== 'GET';

/** The requests by which a drill changes the account, in order: its steps. */
export async function stepsOfDrill(): Promise<string[]> {
  const drill = await DrillStage.open({ callers: CALLERS });
  const steps: string[] = [];
  drill.beforeRest = async ({ method, url }) => {
    if (changes(method)) steps.push(`${method} ${nameOf(url)}`);
    return undefined;
  };
  await drill.whileTimePasses(runDrill(drill.stage));
  await drill.emulator.stop();
  return steps;
}

function nameOf(url: string): string {
  return new URL(url).pathname
    .replace(/^.*\/(Accounts\/\w+|Services\/\w+)/, '')
    .replace(/[A-Z]{2}[0-9a-f]{32}/g, '…');
}

/** Calls `then` at a step, before it is carried out; what it gives is what becomes of the request. */
function atStep(drill: DrillStage, step: number, then: () => Promise<undefined>): void {
  let reached = 0;
  drill.beforeRest = async ({ method }) => {
    if (!changes(method)) return undefined;
    reached += 1;
    return reached === step ? then() : undefined;
  };
}

/** What is left of a drill that Ctrl-C ends at a step. */
export async function leftByCtrlC(step: number): Promise<{ left: object; isInterrupted: boolean }> {
  const drill = await DrillStage.open({ callers: CALLERS });
  atStep(drill, step, async () => {
    drill.isInterrupted = true;
    return undefined;
  });
  const end = await drill.whileTimePasses(runDrill(drill.stage)).catch((error: unknown) => error);
  const left = drill.leftOvers();
  await drill.emulator.stop();
  return { left, isInterrupted: end instanceof Interrupted };
}

/** What is left of a drill whose process dies at a step, once the next run has begun. */
export async function leftByCrash(step: number): Promise<object> {
  const drill = await DrillStage.open({ callers: CALLERS });
  let hasDied = false;
  atStep(drill, step, async () => {
    hasDied = true;
    return NEVER;
  });
  const dead = runDrill(drill.stage);
  dead.catch(() => {});
  while (!hasDied) await drill.clock.advance(100);
  drill.beforeRest = undefined;
  await drill.clock.advance(60_000);
  await drill.whileTimePasses(putBackUnfinished(drill.stage));
  const left = drill.leftOvers();
  await drill.emulator.stop();
  return left;
}
