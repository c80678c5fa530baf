import type { Picture } from '../pictures/picture.ts';
import type { Report } from '../report-model.ts';
import { StationClock, shownMinutes, shownWords } from '../shown.ts';
import { callersTable } from './callers-table.ts';
import { costsTable } from './costs-table.ts';
import {
  elementMaker,
  type MakeElement,
  newDocument,
  type PageDocument,
  type PageElement,
} from './element.ts';
import { figureTables, sourceList } from './figure-tables.ts';
import { patterns, pictureSection } from './picture-section.ts';
import { style } from './style.ts';
import { tiles } from './tiles.ts';

/** Draws the pictures of a report. */
export type DrawPictures = (document: PageDocument, report: Report) => readonly Picture[];

/** Nothing may be fetched, run or sent by the page: the browser holds it to that. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The report as one file of HTML that needs nothing else. */
export function reportPage(report: Report, drawPictures: DrawPictures): string {
  const document = newDocument();
  const make = elementMaker(document);
  const pictures = drawPictures(document, report);
  const page = make('html', { lang: 'en' }, head(make, report), body(document, report, pictures));
  return `<!doctype html>\n${page.outerHTML}\n`;
}

function head(make: MakeElement, report: Report): PageElement {
  return make(
    'head',
    {},
    make('meta', { charset: 'utf-8' }),
    make('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    make('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    make('meta', { name: 'color-scheme', content: 'light dark' }),
    make('title', {}, titleText(`${shownWords(report.stationName)}: show ${report.show}`)),
    make('style', {}, style),
  );
}

/** The serialiser writes the text of a title as it is. */
function titleText(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function body(document: PageDocument, report: Report, pictures: readonly Picture[]): PageElement {
  const make = elementMaker(document);
  return make(
    'body',
    {},
    patterns(document),
    pageHeader(make, report),
    make(
      'main',
      {},
      notes(make, report),
      tiles(make, report.figures),
      ...pictures.map((picture) => pictureSection(document, picture)),
      figureTables(make, report.figures),
      costsTable(make, report.costs),
      callersTable(make, report),
      sourceList(make),
    ),
    footer(make, report),
  );
}

function pageHeader(make: MakeElement, report: Report): PageElement {
  const clock = new StationClock(report.timezone);
  const { openedAt, endedAt, isRunning } = report;
  const lasted = shownMinutes((endedAt - openedAt) / 1000);
  const hours = `${clock.minute(openedAt)} to ${isRunning ? 'now' : clock.minute(endedAt)}`;
  return make(
    'header',
    {},
    make('p', { class: 'station' }, shownWords(report.stationName)),
    make('h1', {}, `The show of ${clock.day(openedAt)}`),
    make(
      'p',
      {},
      `${hours} (${clock.zone(openedAt)}), ${lasted} `,
      ...(isRunning ? [make('strong', { class: 'running' }, 'still running')] : []),
    ),
  );
}

function notes(make: MakeElement, { notes: sentences }: Report): PageElement | null {
  if (sentences.length === 0) return null;
  const list = make('ul', {}, ...sentences.map((sentence) => make('li', {}, sentence)));
  return make('section', { class: 'notes' }, make('h2', {}, 'Before you believe the figures'), list);
}

function footer(make: MakeElement, { madeAt, timezone, show, stationId }: Report): PageElement {
  const clock = new StationClock(timezone);
  const made = `Show ${show} of station ${stationId}. Report made on ${clock.day(madeAt)} at ${clock.minute(madeAt)} (${clock.zone(madeAt)}), from the records in Sync.`;
  return make(
    'footer',
    {},
    make('p', {}, made),
    make(
      'p',
      {},
      'Lengths of time are minutes:seconds, above an hour hours:minutes:seconds. Telephone numbers are masked.',
    ),
  );
}
