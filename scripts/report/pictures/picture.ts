import * as Plot from '@observablehq/plot';
import { type PageDocument, type PageElement, svgMaker } from '../page/element.ts';

/** The same picture is drawn twice: a screen as narrow as a telephone gets one of its own, with letters that can be read. */
export interface Canvas {
  readonly kind: 'wide' | 'narrow';
  readonly width: number;
}

export const canvases: readonly Canvas[] = [
  { kind: 'wide', width: 880 },
  { kind: 'narrow', width: 340 },
];

/** Of all letters, in pixels of the drawing. */
export const letterHeight = 12;

/** A sample beside the words that explain it: the class of its swatch. */
export interface LegendItem {
  readonly swatch: string;
  readonly words: string;
}

/** The numbers behind a picture. */
export interface NumbersTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Picture {
  readonly id: string;
  readonly title: string;
  /** One or two sentences for everybody. */
  readonly caption: string;
  /** What the picture shows, for those who do not see it. */
  readonly description: string;
  readonly legend: readonly LegendItem[];
  readonly numbers: NumbersTable;
  readonly drawings: readonly PageElement[];
}

export interface Drawing {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly canvas: Canvas;
  readonly options: Plot.PlotOptions;
}

/**
 * Draws with Observable Plot. The style comes from the page, so that the picture follows its light and dark.
 *
 * @see https://observablehq.com/plot/features/plots
 */
export function draw(
  document: PageDocument,
  { id, title, description, canvas, options }: Drawing,
): PageElement {
  const drawn = Plot.plot({
    ...options,
    width: canvas.width,
    document: document as never,
    className: 'plot',
  } as Plot.PlotOptions) as unknown as PageElement;
  for (const style of drawn.querySelectorAll('style')) style.remove();
  const make = svgMaker(document);
  const named = (part: string) => `${id}-${canvas.kind}-${part}`;
  drawn.prepend(
    make('title', { id: named('title') }, title),
    make('desc', { id: named('desc') }, description),
  );
  drawn.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-labelledby', `${named('title')} ${named('desc')}`);
  drawn.setAttribute('class', `plot ${canvas.kind}`);
  drawn.setAttribute('font-size', String(letterHeight));
  return drawn;
}
