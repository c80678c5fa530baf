import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { bundleConsole, type ConsoleFiles } from '../../../scripts/build/bundle-console.ts';
import { consoleHeaders, shell } from '../../../src/runtime/console/shell.ts';
import { parseAct } from '../../../src/show/console/parse-act.ts';
import type { Tongue } from '../../../src/show/words/language.ts';
import type { FakeBoard } from './fake-board.ts';
import { startBrowser } from './telephones.ts';

const ROOT = resolve(__dirname, '../../..');
interface BuiltConsole {
  readonly files: ConsoleFiles;
  /** What is in each, by its path. */
  readonly contents: ReadonlyMap<string, Buffer>;
}

/** Once for all tests of a file. */
let built: Promise<BuiltConsole> | undefined;

async function buildConsole(): Promise<BuiltConsole> {
  const folder = mkdtempSync(join(tmpdir(), 'console-'));
  const files = await bundleConsole(ROOT, folder);
  const contents = new Map(Object.values(files).map((path) => [path, readFileSync(join(folder, path))]));
  rmSync(folder, { recursive: true });
  return { files, contents };
}

/** Runs before the page: what the page's own policy forbids it is reported as an error of it. */
const WATCH = `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  console.error('against the policy: ' + violatedDirective + ' ' + blockedURI));`;

/** What every message sounds like. */
export const SOUND = join(ROOT, 'assets/hold-music/morning-tram.mp3');

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** The producer's page in a browser, and behind it a board in memory. */
export class ConsoleDesk {
  readonly board: FakeBoard;
  /** Errors on the page, and requests to anywhere else: none of either is ever right. */
  readonly problems: string[] = [];
  tongue: Tongue = 'en';
  isSignedIn = true;
  /** Whether the browser takes what a sign-in gives it. */
  keepsCookies = true;
  /** A status that is answered instead of the board. */
  boardFails: number | undefined;
  polls = 0;
  readonly #contexts: BrowserContext[] = [];
  readonly #built: BuiltConsole;
  readonly #server: Server;

  private constructor(board: FakeBoard, built: BuiltConsole) {
    this.board = board;
    this.#built = built;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(board: FakeBoard): Promise<ConsoleDesk> {
    built ??= buildConsole();
    const desk = new ConsoleDesk(board, await built);
    await new Promise<void>((listening) => desk.#server.listen(0, '127.0.0.1', listening));
    return desk;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** A visit of its own, in a view; on a clock of the test's own, or with a script that is there before the page. */
  async open(
    view = '',
    options: BrowserContextOptions = {},
    { clock = false, script = '' }: { clock?: boolean; script?: string } = {},
  ): Promise<Page> {
    const viewport = { width: 1280, height: 900 };
    const context = await (await startBrowser()).newContext({ viewport, ...options });
    await context.addInitScript(WATCH + script);
    this.#contexts.push(context);
    const page = await context.newPage();
    if (clock) await page.clock.install();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => this.problems.push(String(error)));
    page.on('console', (message) => {
      // The browser itself reports every answer that is a refusal.
      const isAnswer = message.text().startsWith('Failed to load resource: the server responded');
      if (message.type() === 'error' && !isAnswer) this.problems.push(message.text());
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(this.address) && !/^(data|blob):/.test(url)) this.problems.push(url);
    });
    await page.goto(`${this.address}/console${view}`);
    return page;
  }

  /** Resolves when the board has been asked for so often. */
  async polled(times: number): Promise<void> {
    while (this.polls < times) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** Time passes, for the functions and for a page on a clock of the test's own. */
  async pass(page: Page, milliseconds: number): Promise<void> {
    this.board.later(milliseconds);
    await page.clock.runFor(milliseconds);
  }

  /** Lets a page on a clock of the test's own ask for the board so often, and draw each answer. */
  async poll(page: Page, times = 1): Promise<void> {
    for (let poll = 0; poll < times; poll += 1) {
      const answered = page.waitForResponse((response) => response.url().endsWith('/console/board'));
      await this.pass(page, 2000);
      await (await answered).finished();
      await page.evaluate('new Promise(requestIdleCallback)');
    }
  }

  async stop(): Promise<void> {
    for (const context of this.#contexts) await context.close();
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    if (path === '/console') return this.#shell(response);
    if (request.method === 'GET') return this.#file(path, response);
    const asked = JSON.parse(await textOf(request)) as Record<string, unknown>;
    const json = (status: number, body: object) =>
      response
        .writeHead(status, { ...consoleHeaders, 'content-type': 'application/json' })
        .end(JSON.stringify(body));
    if (path === '/console/session') return void this.#session(asked, json);
    if (!this.isSignedIn) return void json(401, { status: 401, code: 'signed-out', title: '' });
    if (path === '/console/board') return void this.#board(asked, json);
    const act = parseAct(asked);
    if (!act) return void json(400, { status: 400, code: 'not-understood', title: '' });
    const { status, body } = this.board.act(act);
    json(status, body);
  }

  #board({ tag }: Record<string, unknown>, json: (status: number, body: object) => void): void {
    this.polls += 1;
    const board = this.board.board();
    if (this.boardFails !== undefined) json(this.boardFails, {});
    else json(200, board.tag === tag ? { same: true, at: board.at } : board);
  }

  #session({ key, out }: Record<string, unknown>, json: (status: number, body: object) => void): void {
    const isRight = out !== true && key === 'six generated words of a role';
    this.isSignedIn = isRight && this.keepsCookies;
    if (out === true || isRight) json(200, { role: this.board.role });
    else json(403, { status: 403, code: 'wrong-key', title: '' });
  }

  #shell(response: ServerResponse): void {
    const page = shell({ tongue: this.tongue, hasKeys: true, ...this.#built.files });
    response.writeHead(200, { ...consoleHeaders, 'content-type': 'text/html' }).end(page);
  }

  #file(path: string, response: ServerResponse): void {
    const content = path.startsWith('/message-audio') ? readFileSync(SOUND) : this.#built.contents.get(path);
    if (!content) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': TYPES[path.split('.').at(-1) ?? ''] ?? 'audio/mpeg' })
        .end(content);
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** The row of somebody in a list. */
export function rowOf(page: Page, name: string): Locator {
  return page.locator('caller-row').filter({ has: page.getByRole('button', { name, exact: true }) });
}

/** The names in a list, first to last. */
export async function namesIn(page: Page, list: 'order' | 'waiting'): Promise<string[]> {
  const heading = { order: 'Running order', waiting: 'Waiting' }[list];
  const names = page.getByRole('region', { name: heading }).locator('caller-row .name');
  return (await names.allTextContents()).map((name) => name.trim());
}
