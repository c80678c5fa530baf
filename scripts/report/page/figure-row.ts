import type { SourceId } from './sources.ts';

/** A figure with its definition beside it. */
export interface FigureRow {
  readonly name: string;
  readonly value: string;
  readonly definition: string;
  /** Whose definition it is, and what the figure is called there. */
  readonly agreesWith: readonly (readonly [SourceId, string])[];
}

export interface FigureGroup {
  readonly title: string;
  readonly rows: readonly FigureRow[];
}
