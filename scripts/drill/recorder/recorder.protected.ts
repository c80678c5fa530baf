import type {
  GlobalTwilio,
  ServerlessCallback,
  TwilioResponse,
} from '@twilio-labs/serverless-runtime-types/types.js';
import type { Twilio as Client } from 'twilio';
import { noteRequest, readPage, seenOf } from '../../account/recorder-store.ts';
import { PAGE, type Page, STORE } from './script.ts';

/** What the runtime gives to every Function. */
declare const Twilio: GlobalTwilio;

type Event = Readonly<Record<string, unknown>>;

/** A second of silence: 8-bit PCM at 8 kHz. */
const HERTZ = 8000;
const SILENCE = 0x80;

/**
 * A Function that answers what it was told to answer, and keeps every request with all its parameters. It is deployed for the
 * questions of a drill, and taken away again.
 */
export function handler(context: Context, event: Event, callback: ServerlessCallback): void {
  record(context, event).then(
    (answer) => callback(null, answer),
    (error: unknown) => callback(error instanceof Error ? error : String(error)),
  );
}

interface Context extends Readonly<Record<string, unknown>> {
  getTwilioClient(): Client;
}

async function record(context: Context, event: Event): Promise<TwilioResponse> {
  const at = Date.now();
  const client = context.getTwilioClient();
  const store = String(context[STORE]);
  const name = String(event[PAGE] ?? '');
  const page = await readPage(client, store, name);
  const parameters = parametersOf(event);
  const looked = page.looksAt === undefined ? {} : { looked: await seenOf(client, page.looksAt, parameters) };
  await noteRequest(client, store, { page: name, at, method: 'POST', parameters, ...looked });
  if (page.waitMs) await new Promise((resolve) => setTimeout(resolve, page.waitMs));
  return answerOf(page);
}

function parametersOf(event: Event): Record<string, string> {
  const others = Object.entries(event).filter(([name, value]) => name !== PAGE && typeof value === 'string');
  return Object.fromEntries(others) as Record<string, string>;
}

function answerOf({ verbs = '', status = 200, isSound = false }: Page): TwilioResponse {
  const response = new Twilio.Response();
  response.setStatusCode(status);
  response.appendHeader('Content-Type', isSound ? 'audio/wav' : 'text/xml');
  response.setBody(
    isSound ? silence() : `<?xml version="1.0" encoding="UTF-8"?><Response>${verbs}</Response>`,
  );
  return response;
}

function silence(): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + HERTZ, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(HERTZ, 24);
  head.writeUInt32LE(HERTZ, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(HERTZ, 40);
  return Buffer.concat([head, Buffer.alloc(HERTZ, SILENCE)]);
}
