import type { WebRequest, WebResponse } from '../../emulator/voice/web.ts';
import { makeConsoleKey } from '../../scripts/console-key/make-console-key.ts';
import type { Role } from '../../src/show/console/role.ts';
import { Line } from './line.ts';

const JSON_TYPE = 'application/json';

/** What a test asks of the console, and how: as its own page would, unless said otherwise. */
export interface Asked {
  readonly method?: string;
  readonly body?: object | string;
  /** Undefined takes one away. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly session?: string;
}

export interface ConsoleAnswer extends WebResponse {
  /** The JSON of it; an empty object where it is none. */
  readonly json: Record<string, unknown>;
}

/** A line with a console, and keys for both roles. */
type LineOptions = Parameters<typeof Line.open> extends [unknown?, ...infer More] ? More : never;

export class ConsoleLine {
  readonly line: Line;
  readonly keys: Readonly<Record<Role, string>>;

  /** The environment that knows of the keys. */
  readonly environment: Readonly<Record<string, string>>;

  private constructor(of: Pick<ConsoleLine, 'line' | 'keys' | 'environment'>) {
    this.line = of.line;
    this.keys = of.keys;
    this.environment = of.environment;
  }

  static async open(settings: Record<string, string> = {}, ...more: LineOptions): Promise<ConsoleLine> {
    const producer = makeConsoleKey('producer');
    const dj = makeConsoleKey('dj');
    const environment = { [producer.variable]: producer.hash, [dj.variable]: dj.hash };
    const line = await Line.open({ ...environment, ...settings }, ...more);
    return new ConsoleLine({ line, keys: { producer: producer.key, dj: dj.key }, environment });
  }

  async ask(path: string, asked: Asked = {}): Promise<ConsoleAnswer> {
    const [answer] = await this.askAtOnce(path, [asked]);
    if (!answer) throw new Error('nothing was answered');
    return answer;
  }

  /** The same several times at the same instant. */
  async askAtOnce(path: string, all: readonly Asked[]): Promise<ConsoleAnswer[]> {
    const answers = await this.line.whileTimePasses(
      Promise.all(all.map((asked) => this.line.emulator.cloud.request(this.request(path, asked)))),
    );
    return answers.map((answer) => ({ ...answer, json: jsonOf(answer) }));
  }

  /** What the page sends, for a test that sends it itself. */
  request(path: string, { method = 'POST', body = {}, headers = {}, session }: Asked): WebRequest {
    const { domain } = this.line.emulator.cloud;
    const all = {
      ...(method === 'POST' ? { 'content-type': JSON_TYPE } : {}),
      'sec-fetch-site': 'same-origin',
      origin: `https://${domain}`,
      ...(session === undefined ? {} : { cookie: `__Host-console=${session}` }),
      ...headers,
    };
    const sent = Object.entries(all).filter((header): header is [string, string] => header[1] !== undefined);
    return {
      method,
      url: `https://${domain}${path}`,
      headers: Object.fromEntries(sent),
      body: method === 'GET' ? '' : typeof body === 'string' ? body : JSON.stringify(body),
    };
  }

  /** Signs in, and gives what the browser keeps. */
  async signIn(role: Role): Promise<string> {
    const { cookies = [] } = await this.ask('/console/session', { body: { key: this.keys[role] } });
    return /^__Host-console=([^;]*)/.exec(cookies[0] ?? '')?.[1] ?? '';
  }
}

function jsonOf({ headers, body }: WebResponse): Record<string, unknown> {
  const isJson = /json/.test(headers['content-type'] ?? '');
  return isJson ? (JSON.parse(body.toString()) as Record<string, unknown>) : {};
}
