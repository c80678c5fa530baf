import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from '../../src/show/console/board.ts';
import { mayDo } from '../../src/show/console/who-may.ts';
import { desk } from '../desk/at-desk.ts';
import { words } from '../words/words.ts';
import { actOn } from './act-on.ts';
import { DeskElement } from './desk-element.ts';
import { nameOf } from './flags.ts';

interface Item {
  readonly word: string;
  /** The key that does the same while the row has the focus. */
  readonly key?: string;
  readonly isDangerous?: boolean;
  readonly act: (row: Row) => void;
}

/** What belongs to a row that asks for its menu. */
interface MenuOwner extends HTMLElement {
  readonly row: Row;
  readonly list: 'order' | 'waiting';
}

/** The menu of a row. It acts on whom it was opened for, whoever stands there by then; meanwhile the lists stand still. */
export class RowMenuElement extends DeskElement {
  static override properties = { canAct: { attribute: false } };
  declare canAct: boolean;
  #trigger: HTMLElement | undefined;
  #row: Row | undefined;
  #list: 'order' | 'waiting' = 'waiting';

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'auto';
    this.role = 'menu';
    this.addEventListener('toggle', (event) => event.newState === 'closed' && this.#closed());
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  async openAt(trigger: HTMLElement, { row, list }: MenuOwner): Promise<void> {
    this.#trigger = trigger;
    this.#row = row;
    this.#list = list;
    desk.hold('menu');
    this.setAttribute('aria-label', words.menuFor(nameOf(row)));
    this.requestUpdate();
    await this.updateComplete;
    this.showPopover();
    this.#place(trigger);
    this.#items()[0]?.focus();
  }

  protected override render(): TemplateResult {
    const row = this.#row;
    if (!row) return html``;
    const items = itemsFor(row, this.#list);
    const { doKeysAct } = desk.state;
    return html`<p class="name" aria-hidden="true">${nameOf(row)}</p>${items.map(
      ({ word, key, isDangerous, act }) =>
        html`<button role="menuitem" tabindex="-1" class=${isDangerous ? 'dangerous' : ''}
          ?disabled=${!this.canAct}
          @click=${() => {
            this.hidePopover();
            act(row);
          }}>${word} ${key && doKeysAct ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing}</button>`,
    )}`;
  }

  /** Below the button or above it, wherever there is room; styles are set by script, since the page allows none in its text. */
  #place(trigger: HTMLElement): void {
    const button = trigger.getBoundingClientRect();
    const { width, height } = this.getBoundingClientRect();
    const fitsBelow = button.bottom + height + 8 < innerHeight;
    this.style.left = `${Math.max(8, Math.min(button.right - width, innerWidth - width - 8))}px`;
    this.style.top = `${Math.max(8, fitsBelow ? button.bottom + 4 : button.top - height - 4)}px`;
  }

  #items(): HTMLButtonElement[] {
    return [...this.querySelectorAll('button')];
  }

  #key(event: KeyboardEvent): void {
    const items = this.#items();
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Tab') this.hidePopover();
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    items.at(to % items.length)?.focus();
  }

  #closed(): void {
    desk.release('menu');
    if (this.contains(document.activeElement) || document.activeElement === document.body)
      this.#trigger?.focus();
  }
}

function itemsFor(row: Row, list: 'order' | 'waiting'): readonly Item[] {
  const { acts } = words;
  const role = desk.state.board?.role ?? 'producer';
  const inOrder: readonly Item[] = [
    { word: acts.next, key: 'N', act: (one) => void actOn.order(one, 'next') },
    { word: acts.up, act: (one) => void actOn.order(one, 'up') },
    { word: acts.down, act: (one) => void actOn.order(one, 'down') },
    { word: acts.out, act: (one) => void actOn.order(one, 'out') },
  ];
  const waiting: readonly Item[] = [
    { word: acts.add, key: 'A', act: (one) => void actOn.order(one, 'last') },
    { word: acts.next, key: 'N', act: (one) => void actOn.order(one, 'next') },
  ];
  return [
    ...(mayDo(role, 'take-this') ? [{ word: acts.takeThis, act: actOn.takeThis }] : []),
    ...(list === 'order' ? inOrder : waiting),
    { word: acts.toTheEnd, key: 'B', act: actOn.toTheEnd },
    { word: acts.message, key: 'M', act: actOn.message },
    { word: row.isGuest ? acts.noGuest : acts.guest, act: actOn.guest },
    { word: row.isLocked ? acts.unlock : acts.lock, key: 'L', act: actOn.lock },
    { word: acts.drop, act: actOn.drop, isDangerous: true },
    { word: acts.block, act: actOn.block, isDangerous: true },
  ];
}

customElements.define('row-menu', RowMenuElement);

/** Opens the one menu of the page for a row. */
export function openMenu(trigger: HTMLElement, owner: MenuOwner): void {
  const menu = document.querySelector('row-menu');
  if (menu instanceof RowMenuElement) void menu.openAt(trigger, owner);
}
