import type { Figures } from '../figures/figures.ts';
import { shownCount, shownDuration, shownShare } from '../shown.ts';
import type { MakeElement, PageElement } from './element.ts';

/** The figures that somebody in a hurry reads. */
export function tiles(make: MakeElement, figures: Figures): PageElement {
  const { counts, waits, abandonment, serviceLevel, deadAir } = figures;
  const shown: [string, string, string][] = [
    [shownCount(counts.offered), 'called', `${shownCount(counts.inLine)} in line`],
    [shownCount(counts.onAir), 'on the air', `${shownCount(counts.offered - counts.onAir)} not`],
    [shownDuration(waits.inLine?.median), 'median wait', `longest ${shownDuration(waits.inLine?.longest)}`],
    [shownShare(abandonment), 'gave up in line', 'of all in line'],
    [
      shownShare(serviceLevel.ofInLine),
      `on the air within ${serviceLevel.withinSeconds} s`,
      'of all in line',
    ],
    [
      shownDuration(deadAir?.longestSeconds),
      'longest dead air',
      `${shownDuration(deadAir?.totalSeconds)} in all`,
    ],
  ];
  const items = shown.map(([value, name, more]) =>
    make(
      'div',
      { class: 'tile' },
      make('dt', {}, name),
      make('dd', { class: 'value' }, value),
      make('dd', { class: 'more' }, more),
    ),
  );
  return make('section', { 'aria-label': 'At a glance' }, make('dl', { class: 'tiles' }, ...items));
}
