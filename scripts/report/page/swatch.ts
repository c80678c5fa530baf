import { type PageDocument, type PageElement, svgMaker } from './element.ts';

type Shape = readonly [name: string, attributes: Readonly<Record<string, string>>];

const filled = (id: string) => ({ fill: `var(--${id})`, stroke: `var(--${id})` });
const lined = (id: string) => ({ fill: 'none', stroke: `var(--${id})`, 'stroke-width': '2' });

/** The samples in the legends: bars as they are drawn, and the marks at their ends. */
const shapes: Readonly<Record<string, Shape>> = {
  'bar-wait': [
    'rect',
    { x: '1', y: '6', width: '20', height: '5', fill: 'var(--wait)', stroke: 'var(--wait-line)' },
  ],
  'bar-air': ['rect', { x: '1', y: '2', width: '20', height: '12', fill: 'var(--air)' }],
  'bar-message': [
    'rect',
    { x: '1', y: '3', width: '20', height: '10', fill: 'url(#fill-message)', stroke: 'var(--message)' },
  ],
  'mark-gone': ['path', { d: 'M7,4L15,12M15,4L7,12', ...lined('gone') }],
  'mark-again': [
    'path',
    { d: 'M11,3L12.2,6.4L15.8,6.5L12.9,8.6L14,12L11,9.9L8,12L9.1,8.6L6.2,6.5L9.8,6.4Z', ...filled('again') },
  ],
  'mark-closed': ['path', { d: 'M7,4H15V12H7Z', ...filled('closed') }],
  'mark-full': ['circle', { cx: '11', cy: '8', r: '4', ...lined('full') }],
  'mark-message': ['path', { d: 'M11,3L14.5,8L11,13L7.5,8Z', ...filled('message') }],
  'mark-long': ['path', { d: 'M11,3L16,12H6Z', ...filled('long') }],
  'mark-other': ['path', { d: 'M11,3V13M6,8H16', ...lined('other') }],
  dot: ['circle', { cx: '11', cy: '8', r: '4.5', fill: 'var(--wait)', stroke: 'var(--wait-line)' }],
  diagonal: [
    'path',
    { d: 'M1,15L21,1', stroke: 'var(--ink)', 'stroke-dasharray': '5,4', 'stroke-width': '1.4' },
  ],
};

/** A sample for a legend; `fill-...` is a box with that fill. */
export function swatch(document: PageDocument, name: string): PageElement {
  const make = svgMaker(document);
  const id = name.replace(/^fill-/, '');
  const box: Shape = [
    'rect',
    { x: '1', y: '1', width: '20', height: '14', fill: `url(#fill-${id})`, stroke: `var(--${id})` },
  ];
  const [element, attributes] = shapes[name] ?? box;
  return make(
    'svg',
    { class: 'swatch', viewBox: '0 0 22 16', 'aria-hidden': 'true' },
    make(element, attributes),
  );
}
