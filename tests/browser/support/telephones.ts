import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { HEARING, type Sounded, type Spoken } from './hearing.ts';

/** Nothing that a browser does by itself, such as asking its maker for updates. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--mute-audio',
];
const PATIENCE_MS = 20_000;

/** One browser for all tests of a file; each test has a visit of its own. */
let browser: Promise<Browser> | undefined;

export function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  browser ??= chromium.launch({ executablePath, args: ARGUMENTS });
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** The page of telephones in a browser, as a person has it before them. */
export class Telephones {
  readonly page: Page;
  /** Errors on the page, and requests to anywhere else: none of either is ever right. */
  readonly problems: string[] = [];

  private constructor(page: Page, url: string) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => this.problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && this.problems.push(message.text()));
    page.on('request', (request) => request.url().startsWith(url) || this.problems.push(request.url()));
  }

  static async open(port: number, options: BrowserContextOptions = {}): Promise<Telephones> {
    const viewport = { width: 1200, height: 900 };
    const context = await (await startBrowser()).newContext({ viewport, ...options });
    await context.addInitScript(HEARING);
    const url = `http://127.0.0.1:${port}/`;
    const telephones = new Telephones(await context.newPage(), url);
    await telephones.page.goto(url);
    await telephones.phone(0).waitFor();
    return telephones;
  }

  /** The first, the second ... telephone. */
  phone(index: number): Locator {
    return this.page.getByRole('article').nth(index);
  }

  async call(index: number): Promise<void> {
    await this.phone(index).getByRole('button', { name: 'Call' }).click();
  }

  async press(index: number, key: string): Promise<void> {
    await this.phone(index).getByRole('button', { name: key, exact: true }).click();
  }

  async say(index: number, words: string): Promise<void> {
    await this.phone(index).getByPlaceholder('Say something').fill(words);
    await this.phone(index).getByRole('button', { name: 'Say' }).click();
  }

  /** Resolves when this stands in the transcript. */
  async reads(index: number, words: string | RegExp): Promise<void> {
    await this.phone(index).getByRole('log').getByText(words).first().waitFor();
  }

  /** Resolves when this stands in the panel of that name. */
  async panelReads(name: string, words: string | RegExp): Promise<void> {
    await this.panel(name).getByText(words).first().waitFor();
  }

  panel(name: string): Locator {
    return this.page.getByRole('region', { name });
  }

  /** All that was spoken so far. */
  spoken(): Promise<Spoken[]> {
    return this.page.evaluate('window.spoken');
  }

  /** All the tones so far. */
  sounded(): Promise<Sounded[]> {
    return this.page.evaluate('window.sounded');
  }

  /** Resolves when an expression is true in the page. The page's own rules forbid it to evaluate anything itself. */
  async until(expression: string): Promise<void> {
    await this.page.evaluate(`new Promise((done) => {
      const look = () => (${expression} ? done() : requestAnimationFrame(look));
      look();
    })`);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
