import { parseArgs } from 'node:util';
import { commandLine, Refusal } from './command-line.ts';
import { ladderOf } from './ladder/ladder-of.ts';
import { readRecord } from './read-record.ts';

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
