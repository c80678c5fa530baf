import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Act, KeptMessage } from '../../src/show/console/act.ts';
import { acts, desk } from '../desk/at-desk.ts';
import type { DeskState } from '../desk/desk-state.ts';
import { hourOf, words } from '../words/words.ts';
import { DeskElement } from './desk-element.ts';
import { nameOf } from './flags.ts';

/** What callers have left: to be heard here, kept, deleted, and taken along for the programme. */
export class MessageListElement extends DeskElement {
  static override properties = { state: { attribute: false } };
  declare state: DeskState;
  /** Sounds that have been fetched, by recording. */
  readonly #sounds = new Map<string, string>();

  protected override render(): TemplateResult {
    const { messages, board } = this.state;
    const fresh = board?.line.newMessages ?? 0;
    return html`<details class="messages" @toggle=${(event: ToggleEvent) => event.newState === 'open' && void acts.showMessages()}>
      <summary>${words.acts.messages} ${fresh > 0 ? html`<span class="flag first">${fresh} ${words.isNew}</span>` : nothing}</summary>
      ${messages?.length === 0 ? html`<p class="none">${words.noMessages}</p>` : nothing}
      <ul role="list">${repeat(
        messages ?? [],
        ({ recordingSid }) => recordingSid,
        (message) => this.#item(message),
      )}</ul>
    </details>`;
  }

  #item(message: KeptMessage): TemplateResult {
    const { recordingSid, seconds, at, isNew, address } = message;
    const name = nameOf(message);
    const isOld = this.state.freshness === 'old';
    const sound = this.#sounds.get(recordingSid);
    return html`<li class="message">
      <p><b>${name}</b> <span class="why">${hourOf(at)}, ${words.seconds(seconds)}</span>
        ${isNew ? html`<span class="flag first">${words.isNew}</span>` : nothing}</p>
      ${
        sound
          ? html`<audio controls src=${sound} aria-label=${words.moveFor(words.acts.play, name)}></audio>`
          : html`<button aria-label=${words.moveFor(words.acts.play, name)} @click=${() => void this.#fetch(message)}>${words.acts.play}</button>`
      }
      <a class="button" href=${address} download=${fileNameOf(message)} aria-label=${words.moveFor(words.acts.download, name)}>${words.acts.download}</a>
      <button aria-label=${words.moveFor(words.acts.keep, name)} ?disabled=${!isNew || isOld}
        @click=${() => void this.#handle({ act: 'keep-message', recordingSid }, words.acts.keep, name)}>${words.acts.keep}</button>
      <button class="dangerous" ?disabled=${isOld} aria-label=${words.moveFor(words.acts.remove, name)} @click=${() => this.#askRemove(recordingSid, name)}>${words.acts.remove}</button>
    </li>`;
  }

  /** As one piece, since the function gives no ranges; nothing sounds before somebody presses play. */
  async #fetch({ recordingSid, address }: KeptMessage): Promise<void> {
    const response = await fetch(address).catch(() => undefined);
    if (!response?.ok) return desk.say(words.problem.unavailable, true);
    this.#sounds.set(recordingSid, URL.createObjectURL(await response.blob()));
    this.requestUpdate();
  }

  async #handle(act: Act, word: string, name: string): Promise<void> {
    if (await acts.do(act, words.said.done(word, name))) await acts.showMessages();
  }

  async #remove(recordingSid: string, name: string): Promise<void> {
    await this.#handle({ act: 'delete-message', recordingSid }, words.acts.remove, name);
    URL.revokeObjectURL(this.#sounds.get(recordingSid) ?? '');
    this.#sounds.delete(recordingSid);
  }

  #askRemove(recordingSid: string, name: string): void {
    desk.ask({
      title: words.asks.remove(name),
      body: words.asks.removeBody,
      confirm: words.acts.remove,
      confirmed: () => void this.#remove(recordingSid, name),
    });
  }
}

/** Such as `message-2026-11-27-200415.mp3`, by the clock on the studio's wall: without anything that a caller has said. */
function fileNameOf({ at }: KeptMessage): string {
  const when = new Date(at);
  const two = (figure: number) => String(figure).padStart(2, '0');
  const day = [when.getFullYear(), when.getMonth() + 1, when.getDate()].map(two).join('-');
  return `message-${day}-${[when.getHours(), when.getMinutes(), when.getSeconds()].map(two).join('')}.mp3`;
}

customElements.define('message-list', MessageListElement);
