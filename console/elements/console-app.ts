import { html, nothing, type TemplateResult } from 'lit';
import { desk, poller } from '../desk/at-desk.ts';
import { clock } from '../desk/clock.ts';
import { panes, type View, views } from '../desk/desk-state.ts';
import { server } from '../desk/server.ts';
import { words } from '../words/words.ts';
import { DeskElement } from './desk-element.ts';
import { keysActHere } from './dialogs.ts';
import { focusInLists, giveFocusBack, type KeptFocus } from './kept-focus.ts';

/** The page: what is shown follows from the state of the desk and the address. */
export class ConsoleAppElement extends DeskElement {
  #focus: KeptFocus | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    desk.subscribe(() => this.requestUpdate());
    desk.set({ view: viewInAddress(), doKeysAct: keysActHere() });
    addEventListener('hashchange', () => desk.set({ view: viewInAddress() }));
    addEventListener('pointerdown', ({ button }) => button === 0 && desk.hold('pointer'));
    // The click that follows still finds everybody where they were.
    for (const over of ['pointerup', 'pointercancel', 'blur'])
      addEventListener(over, () => clock.after(0, () => desk.release('pointer')));
    addEventListener('keydown', (event) => {
      if (event.ctrlKey && event.key === '/') desk.set({ areKeysShown: true });
    });
    poller.now();
  }

  protected override willUpdate(): void {
    this.#focus = focusInLists();
  }

  /** Once the lists have been drawn too. */
  protected override updated(): void {
    const focus = this.#focus;
    if (focus) clock.after(0, () => giveFocusBack(focus));
  }

  protected override render(): TemplateResult {
    const { access, board, view } = desk.state;
    if (access === 'signed-out') return html`<main><sign-in></sign-in></main>`;
    if (!board)
      return html`<main class="loading"><p role="status">${desk.state.problem || words.loading}</p></main>`;
    const title = `${words.views[view]} – ${board.stationName}`;
    if (document.title !== title) document.title = title;
    return html`${this.#header()} ${this.#view(view)}
      <status-line .state=${desk.state}></status-line>
      <ask-dialog .state=${desk.state}></ask-dialog>
      <keys-dialog .state=${desk.state}></keys-dialog>`;
  }

  #header(): TemplateResult {
    const { board, view } = desk.state;
    return html`<header class="top">
      <p class="station">${board?.stationName}</p>
      <nav aria-label=${words.viewsLabel}>${views.map(
        (one) =>
          html`<a href="#${one}" aria-current=${one === view ? 'page' : nothing}>${words.views[one]}</a>`,
      )}</nav>
      <p class="role why">${board && words.signedInAs(board.role)}</p>
      <button class="quiet keys" @click=${() => desk.set({ areKeysShown: true })}>${words.keys.heading}</button>
      <button class="quiet" @click=${signOut}>${words.signOut}</button>
    </header>`;
  }

  #view(view: View): TemplateResult {
    const { state } = desk;
    if (view === 'dj') return html`<dj-view .state=${state}></dj-view>`;
    if (view === 'wall') return html`<wall-view .state=${state}></wall-view>`;
    const { board, pane, freshness } = state;
    const canAct = freshness !== 'old';
    return html`<nav class="panes" aria-label=${words.panesLabel}>${panes.map(
      (one) =>
        html`<button aria-pressed=${one === pane ? 'true' : 'false'} @click=${() => desk.set({ pane: one })}>${words.panes[one]}</button>`,
    )}</nav>
      <main class="board" data-pane=${pane}>
        <h1 class="hidden">${words.title}</h1>
        <row-menu .canAct=${canAct}></row-menu>
        <div class="bands">
          <air-band .board=${board} .canAct=${canAct}></air-band>
          <next-card .board=${board} .canAct=${canAct}></next-card>
        </div>
        <div class="lists">
          <caller-list .list=${'order'} .state=${state}></caller-list>
          <caller-list .list=${'waiting'} .state=${state}></caller-list>
          <left-list .state=${state}></left-list>
        </div>
        <div class="side">
          <caller-card .state=${state}></caller-card>
          <line-panel .board=${board} .canAct=${canAct}></line-panel>
          <message-list .state=${state}></message-list>
          <blocked-list .state=${state}></blocked-list>
        </div>
      </main>`;
  }
}

function viewInAddress(): View {
  const wanted = location.hash.slice(1);
  return views.find((view) => view === wanted) ?? 'board';
}

function signOut(): void {
  void server.signOut().finally(() => desk.signedOut());
}

customElements.define('console-app', ConsoleAppElement);
