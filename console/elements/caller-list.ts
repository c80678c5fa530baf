import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Row } from '../../src/show/console/board.ts';
import { callerOf, type DeskState } from '../desk/desk-state.ts';
import { words } from '../words/words.ts';
import { DeskElement } from './desk-element.ts';
import { makeDropList } from './drag-rows.ts';
import { actByKey } from './row-keys.ts';

/** Everybody in one list: the running order, or those who wait behind it. */
export class CallerListElement extends DeskElement {
  static override properties = { list: { attribute: false }, state: { attribute: false } };
  declare list: 'order' | 'waiting';
  declare state: DeskState;
  #undrop: () => void = () => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#undrop = makeDropList(this, this.list);
    this.addEventListener('keydown', actByKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#undrop();
  }

  protected override render(): TemplateResult {
    const { list, state } = this;
    const callSids = state.lists[list];
    const count = callSids.filter((callSid) => !state.gone.has(callSid)).length;
    const heading = list === 'order' ? words.order : words.waiting;
    const empty = list === 'order' ? words.orderEmpty : words.nobodyWaits;
    const more = list === 'waiting' ? (state.board?.more ?? 0) : 0;
    return html`<section aria-labelledby="list-${list}">
      <h2 id="list-${list}">${heading} <span class="count digits">${count || ''}</span></h2>
      ${callSids.length === 0 ? html`<p class="none">${empty}</p>` : nothing}
      <ol role="list">${repeat(
        callSids,
        (callSid) => callSid,
        (callSid, index) => this.#item(callSid, index),
      )}</ol>
      ${more > 0 ? html`<p class="none">${words.moreUnseen(more)}</p>` : nothing}
    </section>`;
  }

  #item(callSid: string, index: number): TemplateResult {
    const { list, state } = this;
    const row: Row | undefined = callerOf(state, callSid);
    if (!row) return html`<li hidden></li>`;
    const isGone = state.gone.has(callSid);
    return html`<li><caller-row
      .row=${row}
      .list=${list}
      .number=${index + 1}
      .role=${state.board?.role ?? 'producer'}
      .isGone=${isGone}
      .isDropping=${state.dropping?.callSid === callSid}
      .isSelected=${state.selected === callSid}
      .canAct=${state.freshness !== 'old' && !isGone}
    ></caller-row></li>`;
  }
}

customElements.define('caller-list', CallerListElement);
