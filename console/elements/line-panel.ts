import { html, nothing, type TemplateResult } from 'lit';
import type { Act } from '../../src/show/console/act.ts';
import type { Board, LineFigures } from '../../src/show/console/board.ts';
import { mayDo } from '../../src/show/console/who-may.ts';
import { acts, desk } from '../desk/at-desk.ts';
import { hourOf, words } from '../words/words.ts';
import { DeskElement } from './desk-element.ts';

/** How the line stands, and what can be done with it as a whole. */
export class LinePanelElement extends DeskElement {
  static override properties = { board: { attribute: false }, canAct: { attribute: false } };
  declare board: Board;
  declare canAct: boolean;

  protected override render(): TemplateResult {
    const { line, role } = this.board;
    return html`<section class="line" aria-labelledby="line">
      <h2 id="line">${words.line}</h2>
      ${lineFacts(line)}
      ${this.#moves(line)}
      ${
        mayDo(role, 'word-for-dj') && (line.state === 'open' || line.state === 'last-call')
          ? html`<form @submit=${(event: SubmitEvent) => this.#tellDj(event)}>
              <label>${words.wordForDj}
                <input name="words" maxlength="80" autocomplete="off" aria-describedby="word-hint" /></label>
              <p id="word-hint" class="why">${line.wordForDj ? `“${line.wordForDj}” – ` : ''}${words.wordHint}</p>
              <button ?disabled=${!this.canAct}>${words.acts.tellDj}</button>
            </form>`
          : nothing
      }
      <details class="plain"><summary>${words.announcements}</summary>
      <form @submit=${(event: SubmitEvent) => this.#announce(event)}>
        <label>${words.topic} <input name="topic" maxlength="160" autocomplete="off" .defaultValue=${line.topic} /></label>
        <label>${words.nextShow} <input name="nextShow" maxlength="160" autocomplete="off" .defaultValue=${line.nextShow} /></label>
        <button ?disabled=${!this.canAct}>${words.acts.announce}</button>
      </form></details>
    </section>`;
  }

  #moves({ state, dj, waiting }: LineFigures): TemplateResult {
    const { acts: word } = words;
    const button = (text: string, act: () => void, kind = '') =>
      html`<button class=${kind} ?disabled=${!this.canAct} @click=${act}>${text}</button>`;
    const simply = (act: Act, text: string) => () => void acts.do(act, words.said.done(text, ''));
    if (state === 'closed' || state === 'none')
      return html`<div class="acts">${button(word.open, simply({ act: 'open' }, word.open), 'main')}</div>`;
    if (state === 'closing')
      return html`<div class="acts">${button(word.close, () => void acts.close())}</div>`;
    return html`<div class="acts">
      ${
        dj.is === 'break'
          ? button(word.endBreak, simply({ act: 'end-break' }, word.endBreak))
          : html`<form class="inline" @submit=${takeBreak}>
              <button ?disabled=${!this.canAct}>${word.takeBreak}</button>
              <input name="minutes" type="number" min="1" max="60" value="3" class="digits" aria-label=${words.breakMinutes} />
              <span class="why" aria-hidden="true">${words.minutesShort}</span>
            </form>`
      }
      ${
        state === 'last-call'
          ? button(word.reopen, simply({ act: 'back-to-open' }, word.reopen))
          : button(word.lastCall, askLastCall)
      }</div>
      <div class="acts apart">${button(word.close, () => askClose(waiting), 'dangerous')}</div>`;
  }

  #tellDj(event: SubmitEvent): void {
    const told = formOf(event);
    const spoken = String(new FormData(told).get('words') ?? '').trim();
    if (spoken === '') return;
    told.reset();
    void acts.do({ act: 'word-for-dj', words: spoken }, words.said.done(words.acts.tellDj, spoken));
  }

  #announce(event: SubmitEvent): void {
    const said = new FormData(formOf(event));
    const act = {
      act: 'announce',
      topic: String(said.get('topic')),
      nextShow: String(said.get('nextShow')),
    } as const;
    void acts.do(act, words.said.done(words.acts.announce, ''));
  }
}

function formOf(event: SubmitEvent): HTMLFormElement {
  event.preventDefault();
  return event.currentTarget as HTMLFormElement;
}

function takeBreak(event: SubmitEvent): void {
  const minutes = Number(new FormData(formOf(event)).get('minutes'));
  void acts.do({ act: 'break', minutes }, words.said.done(words.acts.takeBreak, ''));
}

function askLastCall(): void {
  desk.ask({
    title: words.asks.lastCall,
    body: words.asks.lastCallBody,
    confirm: words.acts.lastCall,
    confirmed: () => void acts.do({ act: 'last-call' }, words.said.done(words.acts.lastCall, '')),
  });
}

function askClose(waiting: number): void {
  desk.ask({
    title: words.asks.close,
    body: words.asks.closeBody(waiting),
    confirm: words.acts.close,
    typed: words.asks.closeWord,
    confirmed: () => void acts.close(),
  });
}

/** State, DJ, estimate and the figures of today, as short as they can be told. */
export function lineFacts(line: LineFigures): TemplateResult {
  const { dj, estimateMinutes, figures } = { ...line, figures: words.figures };
  const figure = (count: number | null, word: string) =>
    count === null ? nothing : html`<li><b class="digits">${count}</b> ${word}</li>`;
  return html`<p class="state ${line.state}">
      <strong>${words.lineStates[line.state]}</strong>
      ${line.isFull ? html`<span class="flag silent">${words.full}</span>` : nothing}
    </p>
    <p>${words.dj} ${djWords(dj)}</p>
    <p>${words.estimate}: <b>${estimateMinutes ? words.minutes(...estimateMinutes) : words.estimateUnknown}</b></p>
    <ul class="figures" role="list">
      ${figure(line.waiting, figures.waiting)} ${figure(line.aired, figures.aired)}
      ${figure(line.calls, figures.calls)} ${figure(line.texts, figures.texts)}
      ${figure(line.newMessages, figures.messages)}
    </ul>`;
}

function djWords(dj: LineFigures['dj']): string {
  if (dj.is === 'there') return words.djThere;
  if (dj.is === 'away') return words.djAway;
  return dj.until === null ? words.djBreak : `${words.djBreak} ${words.until} ${hourOf(dj.until)}`;
}

customElements.define('line-panel', LinePanelElement);
