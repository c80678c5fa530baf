import type { PageDocument } from '../page/element.ts';
import type { Report } from '../report-model.ts';
import { estimates } from './estimates.ts';
import type { Picture } from './picture.ts';
import { queueLength } from './queue-length.ts';
import { showTimeline } from './show-timeline.ts';
import { waitDistribution } from './wait-distribution.ts';

/** The pictures of a report, in the order in which they are looked at. There are none of a show in which nobody called. */
export function drawPictures(document: PageDocument, report: Report): Picture[] {
  if (report.calls.length === 0) return [];
  return [showTimeline, queueLength, waitDistribution, estimates].map((drawn) => drawn(document, report));
}
