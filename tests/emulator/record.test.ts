import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RecordedExchange, Recorder } from '../../emulator/record.ts';
import { TinyApp } from '../support/tiny-app.ts';

const EXCHANGE = {
  ...{ from: 'twilio', to: 'app.example', method: 'POST', url: 'https://app.example/keyed' },
  ...{ status: 200, responseBody: '<Response/>' },
};

describe('a record', () => {
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['From=%2B15550111&Digits=4711', 'From=%2B15550111&Digits=(secret)'],
    ['Digits=12%23&To=x', 'Digits=(secret)&To=x'],
    ['Digits=1&To=x', 'Digits=1&To=x'],
    ['Digits=hangup', 'Digits=hangup'],
    [
      'CallStatus=completed&Digits=hangup&RecordingSid=RE0',
      'CallStatus=completed&Digits=hangup&RecordingSid=RE0',
    ],
    ['Digits=hangups', 'Digits=(secret)'],
    ['CallToken=abc', 'CallToken=(secret)'],
  ])('keeps what cannot be a PIN: %s', async (requestBody, kept) => {
    const file = join(folder, 'record.jsonl');
    const { account } = new TinyApp({});
    const recorder = new Recorder(account, file);
    account.emit({ type: 'webhook', at: 0, exchange: { ...EXCHANGE, requestBody } });
    await recorder.finish();
    const recorded = JSON.parse(readFileSync(file, 'utf8')) as RecordedExchange;
    expect(recorded.requestBody).toBe(kept);
  });
});
