import { html, nothing, type TemplateResult } from 'lit';
import type { Board } from '../../src/show/console/board.ts';
import type { DeskState } from '../desk/desk-state.ts';
import { hourOf, words } from '../words/words.ts';
import { DeskElement } from './desk-element.ts';
import { nameOf } from './flags.ts';

/** To be read from three metres: each tile is its state. Nothing here can be pressed. */
export class WallViewElement extends DeskElement {
  static override properties = { state: { attribute: false } };
  declare state: DeskState;

  protected override render(): TemplateResult | typeof nothing {
    const { board } = this.state;
    if (!board) return nothing;
    const [next] = board.rows;
    return html`<main class="wall">
      <h1 class="hidden">${board.stationName}</h1>
      ${airTile(board)}
      <section class="tile next" aria-labelledby="wall-next">
        <h2 id="wall-next"><span aria-hidden="true">▸</span> ${words.next}</h2>
        <p class="name">${next ? nameOf(next) : words.nobodyNext}</p>
        <p class="sub">${next?.town}</p>
        ${next?.isScreened ? html`<p class="sub"><span class="flag screened">✓ ${words.screened}</span></p>` : nothing}
      </section>
      <section class="tile" aria-labelledby="wall-waiting">
        <h2 id="wall-waiting">${words.waiting}</h2>
        <p class="figure digits">${board.line.waiting}</p>
      </section>
      <section class="tile state ${board.line.state}" aria-labelledby="wall-line">
        <h2 id="wall-line">${words.line}</h2>
        <p class="figure">${words.lineStates[board.line.state]}</p>
        <p class="sub">${djLine(board)}</p>
      </section>
    </main>`;
  }
}

function airTile({ onAir }: Board): TemplateResult {
  return html`<section class="tile air ${onAir ? 'live' : ''}" aria-labelledby="wall-air">
    <h2 id="wall-air"><span aria-hidden="true">${onAir ? '●' : '○'}</span> ${words.onAir}</h2>
    ${
      onAir
        ? html`<p class="name">${nameOf(onAir)}</p>
          <p class="sub">${onAir.town}</p>
          <p class="when">
            <wait-time class="figure digits" .since=${onAir.airedAt}></wait-time>
            ${onAir.endsAt === null ? nothing : html`<span class="sub">${words.endsIn} <wait-time .until=${onAir.endsAt}></wait-time></span>`}
          </p>`
        : html`<p class="name">${words.nobodyOnAir}</p>`
    }
  </section>`;
}

function djLine({ line: { dj } }: Board): string {
  if (dj.is === 'break')
    return `${words.djBreak} ${dj.until === null ? '' : `${words.until} ${hourOf(dj.until)}`}`;
  return `${words.dj} ${dj.is === 'there' ? words.djThere : words.djAway}`;
}

customElements.define('wall-view', WallViewElement);
