import { countScenes, type SceneCounts } from './rest-scenes.ts';

/** One figure of the table, and what it may be at the most; undefined where it has no goal. */
export interface RestRow {
  readonly what: string;
  readonly figure: number;
  readonly goal: number | undefined;
}

/** Plays the same scenes on three lines, and counts all that REST was asked on each. */
export async function restRows(): Promise<readonly RestRow[]> {
  const byStar = await countScenes({ ends: 'by star', isTexted: false });
  const byHangup = await countScenes({ ends: 'by hanging up', isTexted: false });
  const texted = await countScenes({ ends: 'by star', isTexted: true });
  const most = (figure: (counts: SceneCounts) => number) =>
    Math.max(...[byStar, byHangup, texted].map(figure));
  const row = (what: string, figure: number, goal?: number) => ({ what, figure, goal });
  return [
    row('who gives up', byStar.givesUp, 3),
    row('who gives up, with the text', texted.givesUp, 5),
    row("who was on the air and is ended by the DJ, the DJ's turn included", byStar.aired, 6),
    row("who was on the air and hangs up, the DJ's turn included", byHangup.aired, 6),
    row("who was on the air, with the text, the DJ's turn included", texted.aired, 8),
    row(
      'one thing that is looked at again and remembered, a minute and process',
      most(({ looksMinute }) => looksMinute),
      6,
    ),
    row(
      'a DJ for whom nobody waits, a minute',
      most(({ idleDjMinute }) => idleDjMinute),
      15,
    ),
    row(
      'what a station makes once: its show, its two queues, twenty maps',
      most(({ madeOnce }) => madeOnce),
    ),
    row(
      'Function calls, not REST: somebody who waits, a minute',
      most(({ functionCallsWaitingMinute }) => functionCallsWaitingMinute),
      1.4,
    ),
  ];
}

/** All of it in one table: each REST call of the scenes is in one of its rows. */
export function restTable(rows: readonly RestRow[]): string[] {
  return [
    '| REST calls | figure | goal, at most | |',
    '|---|--:|--:|---|',
    ...rows.map(
      ({ what, figure, goal }) =>
        `| ${what} | ${rounded(figure)} | ${goal ?? '–'} | ${verdict(figure, goal)} |`,
    ),
  ];
}

function rounded(figure: number): string {
  return String(Math.round(figure * 10) / 10);
}

function verdict(figure: number, goal: number | undefined): string {
  if (goal === undefined) return '';
  return figure <= goal ? 'met' : 'missed';
}
