import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from '../../src/show/console/board.ts';
import { mayDo } from '../../src/show/console/who-may.ts';
import type { DeskState } from '../desk/desk-state.ts';
import { words } from '../words/words.ts';
import { DeskElement } from './desk-element.ts';
import { flagsOf, historyOf, nameOf } from './flags.ts';
import { takeNext } from './next-card.ts';

const mostShown = 4;

/** For whoever speaks on the air: what to read, and one large button. */
export class DjViewElement extends DeskElement {
  static override properties = { state: { attribute: false } };
  declare state: DeskState;

  protected override render(): TemplateResult | typeof nothing {
    const { board, freshness } = this.state;
    if (!board) return nothing;
    const [next, ...later] = board.rows;
    return html`<main class="dj">
      <h1 class="hidden">${board.stationName}</h1>
      <air-band .board=${board} .canAct=${freshness !== 'old'}></air-band>
      ${board.line.wordForDj ? html`<p class="from-producer"><b>${words.wordFromProducer}:</b> ${board.line.wordForDj}</p>` : nothing}
      <section class="reading" aria-labelledby="reading">
        <h2 id="reading">${words.next}</h2>
        ${next ? reading(next) : html`<p class="none">${words.nobodyNext}</p>`}
      </section>
      ${
        mayDo(board.role, 'take-next')
          ? html`<button class="large" ?disabled=${!next || freshness === 'old'} @click=${() => takeNext(board)}>${words.acts.takeNext}</button>`
          : nothing
      }
      <section class="then" aria-labelledby="then">
        <h2 id="then">${words.afterwards}</h2>
        <ol role="list">${later
          .slice(0, mostShown)
          .map(
            (row) =>
              html`<li><b>${nameOf(row)}</b> <span class="town">${row.town}</span> <span>${row.point || html`<span class="none">${words.noPoint}</span>`}</span></li>`,
          )}</ol>
        ${later.length + board.more > mostShown ? html`<p class="none">${words.more(later.length + board.more - mostShown)}</p>` : nothing}
      </section>
    </main>`;
  }
}

function reading(row: Row): TemplateResult {
  return html`<p class="name">${nameOf(row)} <span class="town">${row.town}</span></p>
    <p class="point">${row.point || html`<span class="none">${words.noPoint}</span>`}</p>
    ${row.note ? html`<p class="note">${row.note}</p>` : nothing}
    <p class="facts">${flagsOf(row)} <span>${words.waited} <wait-time .since=${row.joinedAt}></wait-time></span>
      <span>${historyOf(row)}</span> <span>${words.why[row.why]}</span></p>`;
}

customElements.define('dj-view', DjViewElement);
