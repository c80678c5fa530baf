import { endings } from '../outcomes.ts';
import type { NumbersTable, Picture } from '../pictures/picture.ts';
import { elementMaker, type MakeElement, type PageDocument, type PageElement, svgMaker } from './element.ts';
import { fillPattern } from './fill-pattern.ts';
import { swatch } from './swatch.ts';

/** A picture with its legend, its words, and the numbers behind it. */
export function pictureSection(document: PageDocument, picture: Picture): PageElement {
  const make = elementMaker(document);
  const { id, title, caption, legend, drawings, numbers } = picture;
  const items = legend.map((item) => make('li', {}, swatch(document, item.swatch), item.words));
  return make(
    'section',
    { id, class: 'picture' },
    make('h2', {}, title),
    make(
      'figure',
      {},
      items.length === 0 ? null : make('ul', { class: 'legend' }, ...items),
      ...drawings,
      make('figcaption', {}, caption),
    ),
    make(
      'details',
      {},
      make('summary', {}, 'The numbers behind the picture'),
      numbersTable(make, title, numbers),
    ),
  );
}

function numbersTable(make: MakeElement, title: string, { head, rows }: NumbersTable): PageElement {
  if (rows.length === 0) return make('p', {}, 'There are none.');
  const cells = (row: readonly string[]) =>
    row.map((cell, index) =>
      index === 0 ? make('th', { scope: 'row' }, cell) : make('td', { class: 'n' }, cell),
    );
  const heads = head.map((name, index) =>
    make('th', { scope: 'col', ...(index === 0 ? {} : { class: 'n' }) }, name),
  );
  const table = make(
    'table',
    { class: 'numbers' },
    make('thead', {}, make('tr', {}, ...heads)),
    make('tbody', {}, ...rows.map((row) => make('tr', {}, ...cells(row)))),
  );
  return make(
    'div',
    { class: 'scrolled', tabindex: '0', role: 'region', 'aria-label': `Numbers: ${title}` },
    table,
  );
}

/** The fills that all pictures share: each has a pattern of its own, so that nobody has to tell them apart by colour. */
export function patterns(document: PageDocument): PageElement {
  const make = svgMaker(document);
  const fills = endings.map(({ id }) => fillPattern(document, id));
  return make(
    'svg',
    { class: 'patterns', width: '0', height: '0', 'aria-hidden': 'true' },
    make('defs', {}, ...fills),
  );
}
