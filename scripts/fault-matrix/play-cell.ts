import { type MatrixFault, rulesAt } from './matrix-faults.ts';
import type { Scene } from './scene.ts';
import { SceneLine } from './scene-line.ts';
import { type Stock, takeStock } from './stock.ts';

/** Has no telephone. */
const PRODUCER = 'producer';

/** Until what a fault has begun is over. */
const AFTERMATH_SECONDS = 30;
/** By then a line that moves has put somebody new on the air. */
const MOST_PROBES = 30;

/** Plays one scene on a line of its own, with a fault at its doorway or without, and sees what became of everybody. */
export async function playCell(scene: Scene, fault: MatrixFault | undefined): Promise<Stock> {
  const line = await SceneLine.open();
  try {
    return await playOn(line, scene, fault);
  } finally {
    await line.stop();
  }
}

async function playOn(line: SceneLine, scene: Scene, fault: MatrixFault | undefined): Promise<Stock> {
  line.setShow('open');
  await scene.before?.(line);
  if (fault) line.strike(rulesAt(scene.doorway, fault));
  await scene.during(line);
  line.heal();
  await line.pass(scene.soon ?? AFTERMATH_SECONDS);
  const wasWell = scene.isWell(line);
  if (!wasWell) await scene.again?.(line);
  const isElsewhere = !wasWell && scene.instead?.is(line) === true;
  const seen = {
    isWell: wasWell || isElsewhere || scene.isWell(line),
    again: wasWell ? undefined : ((isElsewhere ? scene.instead?.called : scene.againIs) ?? 'asks again'),
    state: line.show?.state,
    heard: [...(scene.part === PRODUCER ? line.producer : line.call(scene.part)).heard],
    isOfDj: scene.part === 'DJ' || scene.part === PRODUCER,
  };
  const moves = await lineMoves(line);
  await line.end();
  return takeStock(line, { ...seen, moves });
}

/** Whether somebody who calls now comes on the air or, where the line takes nobody, is told so. */
async function lineMoves(line: SceneLine): Promise<boolean> {
  line.forgetAnswers();
  const fresh = line.listener('somebody new', '+15550129');
  if (line.show?.state !== 'open') {
    await line.pass(20);
    return /has closed|is closed|call again/.test(fresh.words.join(' '));
  }
  const dj = line.dj('a DJ who is new');
  const isTalking = () => dj.heard.at(-1)?.kind === 'person';
  for (let probe = 0; probe < MOST_PROBES && fresh.heard.at(-1)?.kind !== 'person'; probe += 1) {
    if (isTalking()) dj.press('*');
    await line.pass(5);
  }
  return fresh.heard.at(-1)?.kind === 'person';
}
