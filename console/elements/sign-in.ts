import { html, nothing, type TemplateResult } from 'lit';
import { desk, poller } from '../desk/at-desk.ts';
import { Refused, server } from '../desk/server.ts';
import { words } from '../words/words.ts';
import { DeskElement } from './desk-element.ts';

/** Lets in whoever has the six words of a role. */
export class SignInElement extends DeskElement {
  #problem = problemAtFirst();
  #isAsking = false;

  protected override render(): TemplateResult {
    const { heading, hint, key, submit } = words.signIn;
    return html`<form class="sign-in" @submit=${(event: SubmitEvent) => void this.#signIn(event)}>
      <h1>${heading}</h1>
      <label>${key} <input name="key" type="password" autocomplete="current-password" required maxlength="200"
        aria-describedby="key-hint key-problem" autofocus /></label>
      <p id="key-hint" class="why">${hint}</p>
      <p id="key-problem" role="alert" class="problem">${this.#problem || nothing}</p>
      <button class="main" ?disabled=${this.#isAsking}>${submit}</button>
    </form>`;
  }

  protected override firstUpdated(): void {
    this.querySelector('input')?.focus();
  }

  async #signIn(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const key = String(new FormData(event.currentTarget as HTMLFormElement).get('key'));
    this.#show('', true);
    try {
      await server.signIn(key);
      if (!(await isKnown())) {
        this.#show(words.signIn.notKept, false);
        return;
      }
      desk.set({ access: 'unknown' });
      poller.now();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#show(problemOf(error.refusal.code), false);
    }
  }

  #show(problem: string, isAsking: boolean): void {
    this.#problem = problem;
    this.#isAsking = isAsking;
    this.requestUpdate();
  }
}

/** Whether the browser has kept what it was given: without it, the board would ask for the key once more, and not say why. */
async function isKnown(): Promise<boolean> {
  try {
    await server.board({ tag: '' });
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.refusal.code !== 'signed-out';
  }
}

/** Where nobody could sign in, the page says so by itself. */
function problemAtFirst(): string {
  const keys = document.querySelector<HTMLMetaElement>('meta[name="console-keys"]');
  return keys?.content === 'none' ? words.problem['no-keys'] : '';
}

function problemOf(code: string): string {
  return code in words.problem
    ? words.problem[code as keyof typeof words.problem]
    : words.problem.unavailable;
}

customElements.define('sign-in', SignInElement);
