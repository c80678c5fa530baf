import { MATRIX_FAULTS, type MatrixFault } from './matrix-faults.ts';
import { playCell } from './play-cell.ts';
import type { Scene } from './scene.ts';
import { scenesAtTheConsole } from './scenes/at-the-console.ts';
import { scenesInLine } from './scenes/in-line.ts';
import { scenesOfChoices } from './scenes/of-choices.ts';
import { scenesOfDjs } from './scenes/of-djs.ts';
import { scenesOfMessages } from './scenes/of-messages.ts';
import { scenesOnTheAir } from './scenes/on-the-air.ts';
import { type Verdict, verdictOn } from './verdict.ts';

export const SCENES: readonly Scene[] = [
  ...scenesInLine,
  ...scenesOnTheAir,
  ...scenesOfMessages,
  ...scenesOfDjs,
  ...scenesOfChoices,
  ...scenesAtTheConsole,
];

/** A scene, and how it ends with each of the faults, in their order. */
export interface MatrixRow {
  readonly scene: Scene;
  readonly verdicts: readonly Verdict[];
}

/** Plays a scene without a fault, and with each of some. Throws where it does not even end well without one. */
export async function playRow(
  scene: Scene,
  faults: readonly MatrixFault[] = MATRIX_FAULTS,
): Promise<MatrixRow> {
  const asEver = await playCell(scene, undefined);
  if (!asEver.isWell || asEver.again !== undefined)
    throw new Error(`without any fault, '${scene.what}' does not end well: ${asEver.heard.at(-1)?.text}`);
  const verdicts: Verdict[] = [];
  for (const fault of faults) verdicts.push(verdictOn(await playCell(scene, fault), asEver));
  return { scene, verdicts };
}

/** Plays every scene with every fault. */
export async function playMatrix(): Promise<MatrixRow[]> {
  const rows: MatrixRow[] = [];
  for (const scene of SCENES) rows.push(await playRow(scene));
  return rows;
}
