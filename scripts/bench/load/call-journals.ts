import type { Alert, EmulatorEvent } from '../../../emulator/events.ts';

/** Twilio could not have a document or a sound. */
const FAILED_REQUESTS = [11200, 11205];
const A_CALL = /CA[0-9a-f]{32}/;

/** What happened to each call, a line for each event, for whoever looks for the reason of something. */
export class CallJournals {
  readonly #lines = new Map<string, string[]>();

  note(event: EmulatorEvent): void {
    if (event.type === 'webhook' || event.type === 'rest') this.#noteExchange(event);
    else if (event.type === 'call') this.#add(event.callSid, event.at, `is ${event.status}`);
    else if (event.type === 'queue')
      this.#add(event.callSid, event.at, `${event.change} ${event.queue} ${event.result ?? ''}`);
    else if (event.type === 'bridge')
      this.#add(event.callSid, event.at, `${event.change} ${event.withCallSid}`);
  }

  /** @param line as a function has printed it */
  print(line: string, at: number): void {
    const callSid = A_CALL.exec(line)?.[0];
    if (callSid !== undefined) this.#add(callSid, at, `prints: ${line}`);
  }

  of(callSid: string): readonly string[] {
    return this.#lines.get(callSid) ?? [];
  }

  /** Whether a request of the same call to the same address has failed, and no function of ours has failed by itself. */
  explains({ code, callSid = '', url = '' }: Alert): boolean {
    const lines = this.of(callSid);
    if (!FAILED_REQUESTS.includes(code) || !URL.canParse(url)) return false;
    if (lines.some((line) => line.includes('could not answer at all'))) return false;
    const failed = new RegExp(`webhook \\w+ ${new URL(url).pathname}\\S* → [45]`);
    return lines.some((line) => failed.test(line));
  }

  #noteExchange({ type, at, exchange }: EmulatorEvent & { type: 'webhook' | 'rest' }): void {
    const { method, url, requestBody, status } = exchange;
    const callSid = exchange.callSid ?? A_CALL.exec(requestBody)?.[0];
    if (callSid === undefined) return;
    const { pathname, search } = new URL(url);
    this.#add(callSid, at, `${type} ${method} ${pathname}${search} → ${status}`);
  }

  #add(callSid: string, at: number, text: string): void {
    const line = `${new Date(at).toISOString().slice(11, 23)}  ${text.trimEnd()}`;
    const lines = this.#lines.get(callSid);
    if (lines === undefined) this.#lines.set(callSid, [line]);
    else lines.push(line);
  }
}
