import { leaveMessage, leaveMessageAgain } from '../../src/twiml/message/leave-message.ts';
import { hearMessage, messageIsNotReady, reviewMessage } from '../../src/twiml/message/review-message.ts';
import { ENGLISH, SPANISH } from '../support/voices.ts';
import { verbsOf } from './verbs-of.ts';

const context = { show: '20260306T200000Z', waitSeconds: 240 };
const message = { ...context, recordingSid: `RE${'a'.repeat(32)}` };
const query = 'show=20260306T200000Z&wait=240';
const choice = `/message-choice?recording=${message.recordingSid}&${query}`;

describe('a caller', () => {
  it('may speak for three minutes after a beep, and is led on whether Twilio heard something or not', () => {
    const [prompt, limits, ...verbs] = verbsOf(leaveMessage(ENGLISH, context));
    expect(prompt).toEqual(['Say', {}, 'Please leave your message after the beep.']);
    expect(limits).toEqual(['Say', {}, 'You have three minutes. When you are done, press pound.']);
    expect(verbs).toEqual([
      [
        'Record',
        {
          action: `/message-recorded?${query}`,
          maxLength: '180',
          timeout: '5',
          finishOnKey: '#',
          playBeep: 'true',
          recordingStatusCallback: `/message-saved?${query}`,
          recordingStatusCallbackEvent: 'completed',
        },
      ],
      ['Redirect', {}, `/message-recorded?${query}`],
    ]);
  });

  it('who was not in line, in no show, leaves a message without either', () => {
    const verbs = verbsOf(leaveMessage(ENGLISH, { show: undefined, waitSeconds: undefined }));
    expect(verbs.at(-1)).toEqual(['Redirect', {}, '/message-recorded']);
  });

  it.each([
    ['start-over', ''],
    ['gone', ''],
    ['too-short', '&lasttry=1'],
    ['nothing-heard', '&lasttry=1'],
  ] as const)('is told why there is another take: %s', (why, last) => {
    const verbs = verbsOf(leaveMessageAgain(ENGLISH, context, why));
    expect(verbs[0]).toEqual(['Say', {}, expect.stringMatching(/^(Sorry|Let us)/)]);
    expect(verbs[1]).toEqual(['Say', {}, 'Please speak after the beep.']);
    expect(verbs.at(-1)).toEqual(['Redirect', {}, `/message-recorded?${query}${last}`]);
  });

  it('who presses nothing keeps the message', () => {
    const [gather, ...rest] = verbsOf(reviewMessage(ENGLISH, message, 'recorded'));
    expect(gather).toEqual([
      'Gather',
      { action: choice, numDigits: '1', finishOnKey: '', timeout: '8' },
      ['Say', {}, 'Thank you.'],
      ['Say', {}, expect.stringMatching(/^Press 1 to keep/)],
    ]);
    expect(rest).toEqual([
      ['Say', {}, expect.stringMatching(/The DJ will hear your message/)],
      ['Hangup', {}],
    ]);
  });

  it('may choose while the message plays', () => {
    const [gather] = verbsOf(hearMessage(ENGLISH, message, '/message-audio?recording=RE1&token=2'));
    expect(gather).toEqual([
      'Gather',
      expect.objectContaining({ action: choice }),
      ['Play', {}, '/message-audio?recording=RE1&token=2'],
      ['Say', {}, expect.stringMatching(/^Press 1 to keep/)],
    ]);
  });

  it('is told in Spanish what can be done', () => {
    const [gather] = verbsOf(reviewMessage(SPANISH, message, 'no-such-choice'));
    expect(gather?.slice(2)).toEqual([
      ['Say', {}, 'Lo sentimos, esa no es una de las opciones.'],
      ['Say', {}, expect.stringMatching(/^Para conservar su mensaje, presione 1/)],
    ]);
  });

  it('is asked for a moment once, however often we have to look', () => {
    const names = (looks: number) =>
      verbsOf(messageIsNotReady(ENGLISH, message, looks)).map(([name]) => name);
    expect(names(1)).toEqual(['Say', 'Pause', 'Redirect']);
    expect(names(2)).toEqual(['Pause', 'Redirect']);
    expect(verbsOf(messageIsNotReady(ENGLISH, message, 2)).at(-1)).toEqual([
      'Redirect',
      {},
      `${choice}&looks=2`,
    ]);
  });
});
