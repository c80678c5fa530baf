import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { RecordedExchange } from '../emulator/record.ts';
import { commandLine, Refusal } from './command-line.ts';
import { ladderOf } from './ladder/ladder-of.ts';

/** `npm run ladder -- FILE CALLSID`: one call of a record, step by step. */
commandLine(async () => {
  const [file, callSid] = parseArgs({ allowPositionals: true }).positionals;
  if (file === undefined || callSid === undefined)
    throw new Refusal('say which record and which call: npm run ladder -- FILE CALLSID');
  const lines = ladderOf(readRecord(file), callSid);
  if (lines.length === 0) throw new Refusal(`${file} holds nothing of the call ${callSid}`);
  console.log(lines.join('\n'));
  return 0;
});

function readRecord(file: string): RecordedExchange[] {
  try {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as RecordedExchange);
  } catch (cause) {
    throw new Refusal(`${file} cannot be read as a record: ${String(cause).split('\n', 1)[0]}`, { cause });
  }
}
