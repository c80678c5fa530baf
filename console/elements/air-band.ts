import { html, nothing, type TemplateResult } from 'lit';
import type { Board, OnAir } from '../../src/show/console/board.ts';
import { mayDo } from '../../src/show/console/who-may.ts';
import { desk } from '../desk/at-desk.ts';
import { words } from '../words/words.ts';
import { actOn } from './act-on.ts';
import { DeskElement } from './desk-element.ts';
import { flagsOf, nameOf } from './flags.ts';

/** Who is on the air: the largest of all, red and by its word. */
export class AirBandElement extends DeskElement {
  static override properties = { board: { attribute: false }, canAct: { attribute: false } };
  declare board: Board;
  declare canAct: boolean;

  protected override render(): TemplateResult {
    const { onAir } = this.board;
    return html`<section class="air ${onAir ? 'live' : ''}" aria-labelledby="on-air">
      <h2 id="on-air"><span aria-hidden="true">${onAir ? '●' : '○'}</span> ${words.onAir}</h2>
      ${onAir ? this.#talk(onAir) : html`<p class="none">${words.nobodyOnAir}</p>`}
    </section>`;
  }

  #talk(onAir: OnAir): TemplateResult {
    const { town, point, note, endsAt, airedAt } = onAir;
    return html`<div class="talk">
      <div class="who">
        <button class="name" @click=${() => desk.select(onAir.callSid)}>${nameOf(onAir)}</button>
        <span class="town">${town}</span> ${flagsOf(onAir)}
        ${point ? html`<p class="point">${point}</p>` : nothing}
        ${note ? html`<p class="note">${note}</p>` : nothing}
      </div>
      <div class="when">
        <wait-time class="digits" .since=${airedAt} title=${words.talks}></wait-time>
        ${
          endsAt === null
            ? html`<span class="why">${words.noLimit}</span>`
            : html`<span class="why">${words.endsIn} <wait-time .until=${endsAt}></wait-time></span>`
        }
        ${
          mayDo(this.board.role, 'put-back')
            ? html`<button ?disabled=${!this.canAct} @click=${() => actOn.putBack(onAir)}>${words.acts.putBack}</button>`
            : nothing
        }
      </div>
    </div>`;
  }
}

customElements.define('air-band', AirBandElement);
