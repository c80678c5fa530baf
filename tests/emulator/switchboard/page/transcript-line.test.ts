import type { BoardEvent, HeardEvent } from '../../../../emulator/switchboard/board-event.ts';
import { transcriptLine } from '../../../../emulator/switchboard/page/transcript-line.ts';

const heard = (kind: HeardEvent['kind'], text: string, lastsMs = 0): HeardEvent => {
  return { type: 'heard', at: 0, callSid: 'CA1', kind, text, lastsMs };
};
const queue = { type: 'queue', at: 0, callSid: 'CA1', queue: 'line' } as const;

describe('the transcript of a call', () => {
  it.each<[string, BoardEvent, string | undefined]>([
    ['words', heard('say', 'good evening', 800), 'good evening'],
    ['music by its name', heard('play', 'https://a.example/m/lamps.mp3?x=1', 61_000), '♪ lamps.mp3, 1:01'],
    ['music without a name', heard('play', 'https://a.example/', 1000), '♪ music, 0:01'],
    ['a beep', heard('beep', ''), 'beep'],
    ['silence that lasts', heard('silence', '', 5000), 'silence, 0:05'],
    ['no silence that does not', heard('silence', ''), undefined],
    ['who is at the other end', heard('person', '+15550190'), 'connected with +15550190'],
    ['a key', { type: 'key', at: 0, callSid: 'CA1', digit: '5', used: true }, 'pressed 5'],
    [
      'a lost key',
      { type: 'key', at: 0, callSid: 'CA1', digit: '5', used: false },
      'pressed 5 (nothing listens)',
    ],
    ['joining a queue', { ...queue, change: 'joined' }, 'in line: line'],
    ['being taken', { ...queue, change: 'taken', result: 'taken' }, 'taken from the line'],
    ['leaving', { ...queue, change: 'left', result: 'hangup' }, 'out of the line: hangup'],
  ])('tells of %s', (_what, event, text) => {
    expect(transcriptLine(event, 'CA1')?.text).toBe(text);
  });

  it.each([
    ['the one who speaks', 'CA1', 'self'],
    ['the one who listens', 'CA2', 'other'],
  ])('tells %s whose words they are', (_who, callSid, from) => {
    const event = { type: 'words', at: 0, callSid: 'CA1', heardBy: 'CA2', text: 'hello' } as const;
    expect(transcriptLine(event, callSid)).toEqual({ from, text: 'hello' });
  });

  it('ends with how the call ended', () => {
    const call = { type: 'call', at: 0, callSid: 'CA1', from: '+15550123', to: '+15550100' } as const;
    expect(transcriptLine({ ...call, status: 'completed' }, 'CA1')?.text).toBe('the call is over');
    expect(transcriptLine({ ...call, status: 'busy' }, 'CA1')?.text).toBe('the call is over: busy');
    expect(transcriptLine({ ...call, status: 'queued' }, 'CA1')).toBeUndefined();
    expect(transcriptLine({ ...call, status: 'ringing' }, 'CA1')).toBeUndefined();
  });
});
