import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import type { Row } from '../../src/show/console/board.ts';
import { acts, desk } from '../desk/at-desk.ts';
import { callerOf, type DeskState } from '../desk/desk-state.ts';
import type { Draft } from '../desk/drafts.ts';
import { words } from '../words/words.ts';
import { actOn } from './act-on.ts';
import { DeskElement } from './desk-element.ts';
import { flagsOf, historyOf, nameOf } from './flags.ts';
import { focusRow } from './kept-focus.ts';

const fields = ['name', 'town', 'point', 'note'] as const;
type Field = (typeof fields)[number];
const longest: Readonly<Record<Field, number>> = { name: 60, town: 60, point: 200, note: 280 };

/** The card of one caller: what is typed is a draft until it is saved, and outlives a reload and the call. */
export class CallerCardElement extends DeskElement {
  static override properties = { state: { attribute: false } };
  declare state: DeskState;

  protected override render(): TemplateResult {
    const { selected } = this.state;
    const row = selected === undefined ? undefined : callerOf(this.state, selected);
    if (!row)
      return html`<section class="card"><h2>${words.card}</h2><p class="none">${words.noCard}</p></section>`;
    return html`${keyed(row.callSid, this.#card(row))}`;
  }

  /** After a reload, in the field in which somebody was typing. */
  protected override firstUpdated(): void {
    const { field } = desk.drafts;
    if (field !== undefined) this.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  }

  #card(row: Row): TemplateResult {
    const isGone = this.state.gone.has(row.callSid);
    const isOnAir = this.state.board?.onAir?.callSid === row.callSid;
    return html`<section class="card" aria-labelledby="card" @keydown=${(event: KeyboardEvent) => this.#key(event, row)}>
      <header>
        <h2 id="card">${nameOf(row)}</h2>
        <button class="sign" aria-label=${words.acts.dismiss} @click=${() => this.#close(row)}>✕</button>
      </header>
      ${isGone ? html`<p class="flag gone">${words.gone}</p>` : flagsOf(row)}
      <p class="facts">
        <span class="digits">${row.isWithheld ? words.withheld : row.maskedNumber}</span>
        ${
          row.maskedNumber && !isGone
            ? html`<button class="quiet" ?disabled=${!this.#canAct} @click=${() => void actOn.showNumber(row)}>${words.acts.showNumber}</button>`
            : nothing
        }
        <span>${historyOf(row)}</span> <span>${isOnAir ? words.onAir : words.why[row.why]}</span>
      </p>
      ${this.#form(row)} ${this.#clash(row)} ${isGone ? nothing : this.#acts(row)}
    </section>`;
  }

  #form(row: Row): TemplateResult {
    const draft = desk.drafts.of(row.callSid) ?? draftOf(row);
    return html`<form
      @focusin=${({ target }: FocusEvent) => {
        desk.drafts.field = (target as HTMLElement).getAttribute('name') ?? undefined;
      }}
      @input=${(event: Event) => this.#typed(row, event.currentTarget as HTMLFormElement)}
      @focusout=${(event: FocusEvent) => this.#left(row, event)}
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#save(row);
      }}
    >
      ${fields.map((field) => input(field, draft[field]))}
      <label class="tick"><input type="checkbox" name="isScreened" .checked=${live(draft.isScreened)} /> ${words.screened}</label>
      <button class="main" ?disabled=${!this.#canAct || !desk.drafts.of(row.callSid)}>
        ${desk.drafts.of(row.callSid) ? words.acts.save : words.acts.saved}
      </button>
    </form>`;
  }

  /** Both texts, where somebody else has saved first. */
  #clash(row: Row): TemplateResult | typeof nothing {
    const { clash } = this.state;
    const draft = desk.drafts.of(row.callSid);
    if (clash?.callSid !== row.callSid || !draft) return nothing;
    const differing = fields.filter((field) => draft[field] !== clash[field]);
    return html`<div class="clash" role="group" aria-label=${words.theirs}>
      <dl>${differing.map(
        (field) => html`<dt>${words[field]}</dt>
          <dd><b>${words.yours}:</b> ${draft[field] || '–'}</dd>
          <dd><b>${words.theirs}:</b> ${clash[field] || '–'}</dd>`,
      )}</dl>
      <button @click=${() => void this.#save({ ...row, revision: clash.revision }, clash.revision)}>${words.acts.useMine}</button>
      <button @click=${() => this.#takeTheirs(row)}>${words.acts.useTheirs}</button>
    </div>`;
  }

  #acts(row: Row): TemplateResult {
    const isOnAir = this.state.board?.onAir?.callSid === row.callSid;
    const button = (word: string, act: (of: Row) => void, kind = '') =>
      html`<button class=${kind} ?disabled=${!this.#canAct} @click=${() => act(row)}>${word}</button>`;
    const { acts: word } = words;
    return html`<div class="acts">
        ${
          isOnAir
            ? nothing
            : html`${button(word.next, (of) => void actOn.order(of, 'next'))}
              ${button(word.toTheEnd, actOn.toTheEnd)} ${button(word.message, actOn.message)}`
        }
        ${button(row.isGuest ? word.noGuest : word.guest, actOn.guest)}
        ${button(row.isLocked ? word.unlock : word.lock, actOn.lock)}
      </div>
      <div class="acts apart">
        ${isOnAir ? nothing : button(word.drop, actOn.drop, 'dangerous')} ${button(word.block, actOn.block, 'dangerous')}
      </div>`;
  }

  get #canAct(): boolean {
    return this.state.freshness !== 'old';
  }

  #typed(row: Row, form: HTMLFormElement): void {
    const typed = new FormData(form);
    const text = (field: Field) => String(typed.get(field) ?? '');
    const { revision } = desk.drafts.of(row.callSid) ?? row;
    const card = { name: text('name'), town: text('town'), point: text('point'), note: text('note') };
    desk.drafts.keep(row.callSid, { ...card, isScreened: typed.has('isScreened'), revision });
    this.requestUpdate();
  }

  /** Saved when the form is left, and not when one field is left for the next. */
  #left(row: Row, { relatedTarget, currentTarget }: FocusEvent): void {
    const isInside = relatedTarget instanceof Node && (currentTarget as HTMLElement).contains(relatedTarget);
    if (!isInside) desk.drafts.field = undefined;
    if (!isInside && this.#canAct && !this.state.clash && !this.state.gone.has(row.callSid))
      void this.#save(row);
  }

  async #save({ callSid, turn, ...row }: Row, over?: string): Promise<void> {
    const draft = desk.drafts.of(callSid);
    if (!draft) return;
    const { name, town, point, note, isScreened } = draft;
    const revision = over ?? draft.revision;
    const card = { name, town, point, note };
    const done = await acts.do(
      { act: 'save-card', callSid, turn, revision, card, isScreened },
      words.said.saved(name || nameOf(row)),
    );
    if (!done) return;
    const since = desk.drafts.of(callSid);
    // What was typed meanwhile goes on from the card that has just been saved.
    if (since && JSON.stringify(since) !== JSON.stringify(draft))
      desk.drafts.keep(callSid, { ...since, revision: done.revision ?? revision });
    else desk.drafts.forget(callSid);
    desk.set({ clash: undefined });
    this.requestUpdate();
  }

  #takeTheirs({ callSid }: Row): void {
    desk.drafts.forget(callSid);
    desk.set({ clash: undefined });
    this.requestUpdate();
  }

  #key({ key }: KeyboardEvent, row: Row): void {
    if (key === 'Escape') this.#close(row);
  }

  #close({ callSid }: Row): void {
    desk.select(undefined);
    void this.updateComplete.then(() => focusRow(callSid));
  }
}

function draftOf({ name, town, point, note, isScreened, revision }: Row): Draft {
  return { name, town, point, note, isScreened, revision };
}

function input(field: Field, value: string): TemplateResult {
  const most = longest[field];
  return html`<label>${words[field]}
    ${
      field === 'point' || field === 'note'
        ? html`<textarea name=${field} rows="2" maxlength=${most} .value=${live(value)}></textarea>`
        : html`<input name=${field} maxlength=${most} autocomplete="off" .value=${live(value)} />`
    }</label>`;
}

customElements.define('caller-card', CallerCardElement);
