import { commandLine, Refusal } from './command-line.ts';
import { ladder } from './commands/try-and-rehearse.ts';
import { ladderOf } from './ladder/ladder-of.ts';
import { readRecord } from './read-record.ts';

/** `npm run ladder -- FILE CALLSID`: one call of a record, step by step. */
commandLine(ladder, async (_options, file, callSid) => {
  const lines = ladderOf(readRecord(file), callSid);
  if (lines.length === 0) throw new Refusal(`${file} holds nothing of the call ${callSid}`);
  console.log(lines.join('\n'));
  return 0;
});
