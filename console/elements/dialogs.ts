import { html, nothing, type TemplateResult } from 'lit';
import { desk } from '../desk/at-desk.ts';
import type { DeskState } from '../desk/desk-state.ts';
import { words } from '../words/words.ts';
import { DeskElement } from './desk-element.ts';

/** Asks before something is done that cannot be undone, with the name of whom it is done to. */
export class AskDialogElement extends DeskElement {
  static override properties = { state: { attribute: false } };
  declare state: DeskState;

  protected override render(): TemplateResult {
    const { question, freshness } = this.state;
    if (!question) return html``;
    const { title, body, confirm, typed, reason } = question;
    return html`<dialog aria-labelledby="ask-title" aria-describedby="ask-body" @close=${closed}>
      <form @submit=${(event: SubmitEvent) => this.#confirmed(event)}>
        <h2 id="ask-title">${title}</h2>
        <p id="ask-body">${body}</p>
        ${reason === undefined ? nothing : html`<label>${reason} <input name="reason" maxlength="80" autocomplete="off" /></label>`}
        ${
          typed === undefined
            ? nothing
            : html`<label>${typed} <input name="typed" autocomplete="off" required pattern=${typed} autocapitalize="off" /></label>`
        }
        <div class="acts">
          <button type="button" autofocus @click=${() => this.querySelector('dialog')?.close()}>${words.acts.cancel}</button>
          <button class="dangerous main" ?disabled=${freshness === 'old'}>${confirm}</button>
        </div>
      </form>
    </dialog>`;
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  #confirmed(event: SubmitEvent): void {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget as HTMLFormElement).get('reason') ?? '');
    const { question } = this.state;
    this.querySelector('dialog')?.close();
    question?.confirmed(reason);
  }
}

function closed(): void {
  desk.set({ question: undefined });
}

const keysKey = 'keys act';

/** The list of keys, and the switch of those that are single letters. */
export class KeysDialogElement extends DeskElement {
  static override properties = { state: { attribute: false } };
  declare state: DeskState;

  protected override render(): TemplateResult {
    const { areKeysShown, doKeysAct } = this.state;
    if (!areKeysShown) return html``;
    return html`<dialog class="keys" aria-labelledby="keys-title" @close=${() => desk.set({ areKeysShown: false })}>
      <h2 id="keys-title">${words.keys.heading}</h2>
      <label class="tick"><input type="checkbox" .checked=${doKeysAct} @change=${switched} /> ${words.keys.switch}</label>
      <table><tbody>${words.keys.rows.map(([key, does]) => html`<tr><th scope="row"><kbd>${key}</kbd></th><td>${does}</td></tr>`)}</tbody></table>
      <div class="acts"><button autofocus @click=${() => this.querySelector('dialog')?.close()}>${words.acts.dismiss}</button></div>
    </dialog>`;
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }
}

function switched({ currentTarget }: Event): void {
  const doKeysAct = (currentTarget as HTMLInputElement).checked;
  localStorage.setItem(keysKey, doKeysAct ? 'yes' : 'no');
  desk.set({ doKeysAct });
}

/** Whether single letters act on this computer: they do until somebody switches them off. */
export function keysActHere(): boolean {
  return localStorage.getItem(keysKey) !== 'no';
}

customElements.define('ask-dialog', AskDialogElement);
customElements.define('keys-dialog', KeysDialogElement);
