import type { BoardEvent } from '../emulator/switchboard/board-event.ts';
import { commandLine, Refusal } from './command-line.ts';
import { phone } from './commands/try-and-rehearse.ts';
import { portFrom } from './port.ts';

const KEYS = /^[0-9*#]$/;
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';

/** `npm run phone -- NUMBER`: a telephone in the terminal, for the line that `npm start` runs. */
commandLine(phone, async ({ from, switchboard }, to) => {
  const { port } = portFrom(switchboard, '--switchboard');
  const calls = `http://127.0.0.1:${port}/calls`;
  const call = `${calls}/${await dial(calls, { from, to })}`;
  console.log(`calling ${to} from ${from}; press 0-9 * #, h to hang up`);
  takeKeys(call);
  await listen(call);
  console.log('the call is over');
  // It may be a file, which knows no `unref`.
  process.stdin.destroy();
  return 0;
});

async function dial(calls: string, numbers: { from: string; to: string }): Promise<string> {
  const response = await fetch(calls, { method: 'POST', body: JSON.stringify(numbers) }).catch(
    (cause: unknown) => {
      throw new Refusal('there is no line to call: start it first, with npm start', { cause });
    },
  );
  const { callSid, error } = (await response.json()) as { callSid?: string; error?: string };
  if (callSid === undefined) throw new Refusal(error ?? 'the call could not be made');
  return callSid;
}

/** Prints what is heard, until the call is over. */
async function listen(call: string): Promise<void> {
  const { body } = await fetch(`${call}/events`);
  if (!body) return;
  let rest = '';
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + text).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) show(call, JSON.parse(part.replace(/^data: /, '')) as BoardEvent);
  }
}

function show(call: string, event: BoardEvent): void {
  if (event.type === 'heard' && event.kind === 'say') console.log(`  "${event.text}"`);
  if (event.type === 'heard' && event.kind === 'play')
    console.log(`  ♪ ${event.text.split('/').pop()} (${Math.round(event.lastsMs / 1000)} s)`);
  if (event.type === 'heard' && event.kind === 'beep') console.log('  beep');
  if (event.type === 'heard' && event.kind === 'busy') console.log('  busy tone');
  if (event.type === 'heard' && event.kind === 'tone') console.log(`  tones ${event.text}`);
  if (event.type === 'words' && event.heardBy !== undefined && call.endsWith(event.heardBy))
    console.log(`  — "${event.text}"`);
  if (event.type === 'bridge')
    console.log(event.change === 'joined' ? '  — you are connected —' : '  — the other side is gone —');
}

/** Each key is sent as it is pressed; a terminal is switched to single keys. */
function takeKeys(call: string): void {
  const { stdin } = process;
  if (stdin.isTTY) stdin.setRawMode(true);
  const hangUp = () => void fetch(call, { method: 'DELETE' }).catch(() => process.exit(1));
  stdin.setEncoding('utf8').on('data', (chunk: string) => {
    for (const key of chunk) {
      if (key === 'h' || key === CTRL_C || key === CTRL_D) hangUp();
      if (!KEYS.test(key)) continue;
      console.log(`  [${key}]`);
      void fetch(`${call}/keys`, { method: 'POST', body: JSON.stringify({ digits: key }) }).catch(() =>
        process.exit(1),
      );
    }
  });
  stdin.once('end', () => stdin.isTTY || setTimeout(hangUp, 500));
}
