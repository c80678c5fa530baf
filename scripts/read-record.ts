import { readFileSync } from 'node:fs';
import type { RecordedExchange } from '../emulator/record.ts';
import { Refusal } from './command-line.ts';

/** The exchanges of a record, oldest first. Throws a Refusal when the file cannot be read as one. */
export function readRecord(file: string): RecordedExchange[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as RecordedExchange);
  } catch (cause) {
    throw new Refusal(`${file} cannot be read as a record: ${String(cause).split('\n', 1)[0]}`, { cause });
  }
}
