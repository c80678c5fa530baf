import { html, nothing, type TemplateResult } from 'lit';
import type { Board, Row } from '../../src/show/console/board.ts';
import { mayDo } from '../../src/show/console/who-may.ts';
import { acts, desk } from '../desk/at-desk.ts';
import { words } from '../words/words.ts';
import { DeskElement } from './desk-element.ts';
import { flagsOf, nameOf } from './flags.ts';

/** Who is dialled next, and why it is them. */
export class NextCardElement extends DeskElement {
  static override properties = { board: { attribute: false }, canAct: { attribute: false } };
  declare board: Board;
  declare canAct: boolean;

  protected override render(): TemplateResult {
    const [next] = this.board.rows;
    const canTake = mayDo(this.board.role, 'take-next') && next !== undefined;
    return html`<section class="next" aria-labelledby="next">
      <header>
        <h2 id="next"><span aria-hidden="true">▸</span> ${words.next}</h2>
        ${
          canTake
            ? html`<button class="main" ?disabled=${!this.canAct} @click=${() => takeNext(this.board)}>
              ${words.acts.takeNext}
            </button>`
            : nothing
        }
      </header>
      ${next ? who(next) : html`<p class="none">${words.nobodyNext}</p>`}
    </section>`;
  }
}

function who(next: Row): TemplateResult {
  return html`<div class="who">
    <button class="name" @click=${() => desk.select(next.callSid)}>${nameOf(next)}</button>
    <span class="town">${next.town}</span> ${flagsOf(next)}
    <p class="point">${next.point || html`<span class="none">${words.noPoint}</span>`}</p>
    ${next.note ? html`<p class="note">${next.note}</p>` : nothing}
    <p class="why">${words.why[next.why]}</p>
  </div>`;
}

/** Ends the talk, and takes whoever is next. */
export function takeNext({ rows: [next], onAir }: Board): void {
  const name = next ? nameOf(next) : '';
  const take = () =>
    void acts.do(
      { act: 'take-next', onAir: onAir?.callSid ?? '' },
      words.said.done(words.acts.takeNext, name),
    );
  if (!onAir) {
    take();
    return;
  }
  desk.ask({
    title: words.asks.takeNext,
    body: words.asks.takeNextBody(name),
    confirm: words.acts.takeNext,
    confirmed: take,
  });
}

customElements.define('next-card', NextCardElement);
