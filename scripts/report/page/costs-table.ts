import type { ReportCosts } from '../report-model.ts';
import type { MakeElement, PageElement } from './element.ts';

/** What the show used and costs; what has no price stays open. */
export function costsTable(make: MakeElement, costs: ReportCosts): PageElement | null {
  if (costs.rows.length === 0) return null;
  const head = make(
    'tr',
    {},
    ...['Used', 'How many', 'Each', 'Together'].map((name) => make('th', { scope: 'col' }, name)),
  );
  const rows = costs.rows.map(({ priced, count, price }) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row' }, priced),
      ...[String(count), shownPrice(price), price === null ? 'not known' : (count * price).toFixed(2)].map(
        (text) => make('td', { class: 'value' }, text),
      ),
    ),
  );
  const table = make('table', { class: 'figures' }, make('thead', {}, head), make('tbody', {}, ...rows));
  return make(
    'section',
    { id: 'costs' },
    make('h2', {}, 'What it costs'),
    make('p', {}, sentenceOn(costs)),
    table,
  );
}

function shownPrice(price: number | null): string {
  return price === null ? 'not known' : String(price);
}

function sentenceOn({ amount, eachOnAir, currency, asOf, notCounted, isOfRecords }: ReportCosts): string {
  const each = eachOnAir === null ? '' : `, ${eachOnAir.toFixed(3)} for each caller on the air`;
  const open = notCounted.length > 0 ? ` Without: ${notCounted.join(', ')}.` : '';
  const alone = isOfRecords
    ? " The records tell the minutes of callers, recordings and apologies alone; the DJ's minutes, Functions, REST and speech are in Twilio's Console."
    : '';
  return `About ${amount.toFixed(2)} ${currency}${each}, by the prices of ${asOf}.${open}${alone}`;
}
