import type { CostsOfShow } from '../costs/cost-lines.ts';
import type { Figures } from './figures/figures.ts';
import type { ReportCall } from './report-call.ts';

/** Where reports go unless another folder is named. */
export const reportsFolder = 'reports';

/** What the show used and costs. */
export interface ReportCosts extends CostsOfShow {
  /** Counted by the records alone, which know nothing of the DJ's minutes, of Functions, of REST and of what was said. */
  readonly isOfRecords: boolean;
}

/** Everything that a report says of one show, before it is written as HTML, CSV or JSON. */
export interface Report {
  readonly stationId: string;
  readonly stationName: string;
  readonly show: string;
  /** IANA name of the zone in which times are shown. */
  readonly timezone: string;
  /** Milliseconds since 1970, as all times here. */
  readonly openedAt: number;
  /** The last moment at which anybody was in line or on the air; while the show goes on, the time of the report. */
  readonly endedAt: number;
  readonly isRunning: boolean;
  readonly madeAt: number;
  /** What has to be known before the figures are believed, a sentence each. */
  readonly notes: readonly string[];
  readonly figures: Figures;
  readonly costs: ReportCosts;
  /** In the order in which they came. */
  readonly calls: readonly ReportCall[];
}
