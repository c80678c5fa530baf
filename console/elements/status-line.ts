import { html, nothing, type TemplateResult } from 'lit';
import { desk } from '../desk/at-desk.ts';
import { clock } from '../desk/clock.ts';
import type { DeskState } from '../desk/desk-state.ts';
import { words } from '../words/words.ts';
import { DeskElement } from './desk-element.ts';

/** How old the board is, and the one sentence that there is to say. */
export class StatusLineElement extends DeskElement {
  static override properties = { state: { attribute: false } };
  declare state: DeskState;
  #stop: () => void = () => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = clock.everySecond(() => this.#showAge());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override render(): TemplateResult {
    const { freshness, problem, said, dropping, closing, board } = this.state;
    const signs = { fresh: '●', late: '▲', old: '■' };
    return html`<footer class="status ${freshness}">
      ${
        board
          ? html`<span class="age"><span aria-hidden="true">${signs[freshness]}</span> <span data-age></span></span>`
          : nothing
      }
      <p role="status" class=${said?.isProblem ? 'problem' : ''}>${said?.sentence ?? ''}</p>
      ${closing === undefined ? nothing : html`<progress max="1" value=${closing} aria-label=${words.closing}></progress>`}
      <p role="status" class="problem">${freshness === 'old' ? words.askByTelephone : ''} ${problem}</p>
      <p role="status">${dropping ? words.said.dropping(dropping.name) : ''}</p>
      ${dropping ? html`<button class="main" @click=${dropping.undo}>${words.acts.undo}</button>` : nothing}
    </footer>`;
  }

  protected override updated(): void {
    this.#showAge();
  }

  #showAge(): void {
    const age = this.querySelector('[data-age]');
    if (!age) return;
    const text = words.age(Math.max(0, Math.round((clock.now() - desk.boardAt) / 1000)));
    if (age.textContent !== text) age.textContent = text;
  }
}

customElements.define('status-line', StatusLineElement);
