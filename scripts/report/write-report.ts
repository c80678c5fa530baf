import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportCsv } from './csv.ts';
import { reportJson } from './json.ts';
import { reportPage } from './page/page.ts';
import { drawPictures } from './pictures/pictures.ts';
import { type Report, reportsFolder } from './report-model.ts';

/**
 * Writes a report as HTML, CSV and JSON. A report of the same show that is there already is replaced.
 *
 * @param folder made where it does not exist
 * @returns the paths, HTML first
 */
export function writeReport(
  report: Report,
  folder = reportsFolder,
): [html: string, csv: string, json: string] {
  mkdirSync(folder, { recursive: true });
  const path = (extension: string) => join(folder, `${report.stationId}-${report.show}.${extension}`);
  const [html, csv, json] = [path('html'), path('csv'), path('json')];
  writeFileSync(html, reportPage(report, drawPictures));
  writeFileSync(csv, reportCsv(report));
  writeFileSync(json, reportJson(report));
  return [html, csv, json];
}
