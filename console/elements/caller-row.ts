import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from '../../src/show/console/board.ts';
import type { Role } from '../../src/show/console/role.ts';
import { desk } from '../desk/at-desk.ts';
import { hourOf, words } from '../words/words.ts';
import { actOn } from './act-on.ts';
import { DeskElement } from './desk-element.ts';
import { makeDraggable } from './drag-rows.ts';
import { flagsOf, historyOf, nameOf } from './flags.ts';
import { openMenu } from './row-menu.ts';

/** One caller in a list. */
export class CallerRowElement extends DeskElement {
  static override properties = {
    row: { attribute: false },
    list: { attribute: false },
    number: { attribute: false },
    role: { attribute: false },
    isGone: { attribute: false },
    isDropping: { attribute: false },
    isSelected: { attribute: false },
    canAct: { attribute: false },
  };
  declare row: Row;
  declare list: 'order' | 'waiting';
  /** As it stands in the list, from 1. */
  declare number: number;
  declare role: Role;
  declare isGone: boolean;
  declare isDropping: boolean;
  declare isSelected: boolean;
  declare canAct: boolean;
  #undrag: () => void = () => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#undrag = makeDraggable(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#undrag();
  }

  protected override render(): TemplateResult {
    const { row, isGone, isSelected, isDropping } = this;
    const name = nameOf(row);
    const away = isGone || isDropping;
    return html`<div class="row ${away ? 'away' : ''} ${isSelected ? 'selected' : ''}">
      <span class="place digits">${isGone ? '–' : row.place}</span>
      <div class="who">
        <button
          class="name"
          data-control="name"
          data-caller=${row.callSid}
          aria-expanded=${isSelected ? 'true' : 'false'}
          @click=${() => desk.select(row.callSid)}
        >
          ${name}
        </button>
        <span class="town">${row.town}</span>
        ${isGone ? html`<span class="flag gone">${words.gone}</span>` : flagsOf(row)}
        <p class="point">${row.point || html`<span class="none">${words.noPoint}</span>`}</p>
      </div>
      <p class="why"><span>${words.why[row.why]}</span> <span>${historyOf(row)}</span></p>
      <wait-time
        class="digits"
        .since=${row.joinedAt}
        title="${words.waited}, ${hourOf(row.joinedAt)}"
      ></wait-time>
      <div class="acts">${isGone ? nothing : this.#buttons(name)}</div>
    </div>`;
  }

  #buttons(name: string): TemplateResult {
    const { row, list, canAct } = this;
    const { add, up, down } = words.acts;
    const button = (control: string, word: string, sign: string, act: () => void) =>
      html`<button class="sign" data-control=${control} ?disabled=${!canAct} aria-label=${words.moveFor(word, name)} title=${word}
        @click=${act}>${sign}</button>`;
    return html`${
      list === 'order'
        ? html`${button('up', up, '↑', () => void actOn.order(row, 'up'))}
          ${button('down', down, '↓', () => void actOn.order(row, 'down'))}`
        : html`<button class="add" data-control="add" ?disabled=${!canAct} aria-label=${words.moveFor(add, name)}
            @click=${() => void actOn.order(row, 'last')}>${add}</button>`
    }<button class="sign menu" data-control="menu" aria-haspopup="menu" aria-label=${words.menuFor(name)}
      @click=${(event: Event) => openMenu(event.currentTarget as HTMLElement, this)}>⋯</button>`;
  }
}

customElements.define('caller-row', CallerRowElement);
