import type { Figures } from '../figures/figures.ts';
import type { MakeElement, PageElement } from './element.ts';
import type { FigureGroup, FigureRow } from './figure-row.ts';
import { figureGroups } from './figure-rows.ts';
import { type SourceId, sources } from './sources.ts';

const shortNames: Readonly<Record<SourceId, string>> = {
  connect: 'Amazon Connect',
  asterisk: 'Asterisk',
  twilio: 'Twilio',
  here: 'our own',
};

/** All figures, each with its definition and with whose it is. */
export function figureTables(make: MakeElement, figures: Figures): PageElement {
  const groups = figureGroups(figures).map((group) => groupTable(make, group));
  return make('section', { id: 'figures' }, make('h2', {}, 'All figures, and what they mean'), ...groups);
}

function groupTable(make: MakeElement, { title, rows }: FigureGroup): PageElement {
  const heads = ['Figure', 'Value', 'What it is', 'Called so by'].map((name) =>
    make('th', { scope: 'col' }, name),
  );
  return make(
    'table',
    { class: 'figures' },
    make('caption', {}, title),
    make('thead', {}, make('tr', {}, ...heads)),
    make('tbody', {}, ...rows.map((row) => figureRow(make, row))),
  );
}

function figureRow(make: MakeElement, { name, value, definition, agreesWith }: FigureRow): PageElement {
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, name),
    make('td', { class: 'value' }, ...valueParts(make, value)),
    make('td', {}, definition),
    make('td', { class: 'source' }, ...agreesWith.map(([id, called]) => sourceLink(make, id, called))),
  );
}

/** Each part of a longer value stands together, and breaks between them. */
function valueParts(make: MakeElement, value: string): PageElement[] {
  return value.split(' · ').map((part) => make('span', { class: 'part' }, part));
}

function sourceLink(make: MakeElement, id: SourceId, called: string): PageElement {
  const link = make('a', { href: `#source-${id}` }, shortNames[id]);
  return make('p', {}, link, called === '' ? null : `: ${called}`);
}

/** Where the definitions are from. */
export function sourceList(make: MakeElement): PageElement {
  const items = sources.map(({ id, name, url }) =>
    make(
      'li',
      { id: `source-${id}` },
      name,
      url === null
        ? null
        : make('span', { class: 'url' }, ' ', make('a', { href: url, rel: 'noreferrer' }, url)),
    ),
  );
  return make('section', {}, make('h2', {}, 'Whose definitions these are'), make('ul', {}, ...items));
}
