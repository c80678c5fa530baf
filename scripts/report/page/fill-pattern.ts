import type { Ending } from '../outcomes.ts';
import { type PageDocument, type PageElement, svgMaker } from './element.ts';

/** What is drawn over the colour, as a path within eight by eight. */
const lines: Readonly<Record<Ending['id'], string>> = {
  air: '',
  gone: 'M-2,2L2,-2M0,8L8,0M6,10L10,6',
  again: 'M0,4L4,0L8,4M0,8L4,4L8,8',
  closed: 'M2,2h2v2h-2zM6,6h2v2h-2z',
  full: 'M0,0L8,8M8,0L0,8',
  message: 'M0,2H8M0,6H8',
  long: 'M2,0V8M6,0V8',
  other: 'M4,2V6M2,4H6',
};

/** The fill of one way of ending. Its colours come from the style of the page. */
export function fillPattern(document: PageDocument, id: Ending['id']): PageElement {
  const make = svgMaker(document);
  const ground = make('rect', { width: '8', height: '8', style: `fill:var(--${id})` });
  const over = make('path', { d: lines[id], style: 'stroke:var(--paper);fill:none;stroke-width:1.3' });
  const size = { width: '8', height: '8', patternUnits: 'userSpaceOnUse' };
  return make('pattern', { id: `fill-${id}`, ...size }, ground, lines[id] === '' ? null : over);
}
