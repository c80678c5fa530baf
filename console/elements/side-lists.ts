import { html, nothing, type TemplateResult } from 'lit';
import { acts } from '../desk/at-desk.ts';
import type { DeskState } from '../desk/desk-state.ts';
import { hourOf, words } from '../words/words.ts';
import { DeskElement } from './desk-element.ts';
import { nameOf } from './flags.ts';

/** The last five who are not in line any more, and what became of them. */
export class LeftListElement extends DeskElement {
  static override properties = { state: { attribute: false } };
  declare state: DeskState;

  protected override render(): TemplateResult {
    const left = this.state.board?.left ?? [];
    return html`<section aria-labelledby="left">
      <h2 id="left">${words.left}</h2>
      ${left.length === 0 ? html`<p class="none">${words.nobodyLeft}</p>` : nothing}
      <ul class="left" role="list">${left.map(
        (caller) => html`<li><b>${nameOf(caller)}</b>
          <span>${words.outcomes[caller.outcome]}</span>
          <span class="digits why">${hourOf(caller.at)}</span></li>`,
      )}</ul>
    </section>`;
  }
}

/** Numbers that are not let in, and the way back. */
export class BlockedListElement extends DeskElement {
  static override properties = { state: { attribute: false } };
  declare state: DeskState;

  protected override render(): TemplateResult {
    const { blocked, freshness } = this.state;
    return html`<details class="blocked" @toggle=${(event: ToggleEvent) => event.newState === 'open' && void acts.showBlocked()}>
      <summary>${words.acts.blocked}</summary>
      ${blocked?.length === 0 ? html`<p class="none">${words.noBlocked}</p>` : nothing}
      <ul role="list">${(blocked ?? []).map(
        (
          caller,
        ) => html`<li><p><b>${nameOf(caller)}</b> ${caller.name && html`<span class="digits">${caller.maskedNumber}</span>`}</p>
          <p class="why">${words.roles[caller.by]}, ${hourOf(caller.at)} ${caller.reason}</p>
          <button ?disabled=${freshness === 'old'} aria-label=${words.moveFor(words.acts.unblock, nameOf(caller))}
            @click=${() => void this.#letIn(caller.callerKey, nameOf(caller))}>${words.acts.unblock}</button></li>`,
      )}</ul>
    </details>`;
  }

  async #letIn(callerKey: string, name: string): Promise<void> {
    if (await acts.do({ act: 'unblock', callerKey }, words.said.done(words.acts.unblock, name)))
      await acts.showBlocked();
  }
}

customElements.define('left-list', LeftListElement);
customElements.define('blocked-list', BlockedListElement);
