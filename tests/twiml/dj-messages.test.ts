import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { noMoreMessages, playMessage } from '../../src/twiml/message/dj-messages.ts';
import { messageMenu } from '../../src/twiml/message/message-menu.ts';
import { messageIsGone, messageIsNotReady } from '../../src/twiml/message/one-message.ts';
import { ENGLISH, SPANISH } from '../support/voices.ts';
import { verbsOf } from './verbs-of.ts';

const mark = `001772740800000.RE${'1'.repeat(32)}`;
const place = { pass: 'new', mark, number: 1 } as const;
const at = `proof=pin&pass=new&mark=${mark}&number=1`;
const oneKey = { numDigits: '1', finishOnKey: '' };

describe('a DJ', () => {
  it('hears the announcement and the message, and any key breaks off either', () => {
    const audio = '/message-audio?recording=RE1&expires=1&token=2';
    const played = { announcement: 'One message: yesterday.', audio, place, overFrom: 1772800010 };
    expect(verbsOf(playMessage(ENGLISH, played))).toEqual([
      [
        'Gather',
        { action: `/dj-messages?${at}&choice=1`, timeout: '1', ...oneKey },
        ['Say', {}, 'One message: yesterday.'],
        ['Play', {}, audio],
      ],
      ['Redirect', {}, `/dj-messages?${at}&choice=1&over=1772800010`],
    ]);
    const [again] = verbsOf(playMessage(ENGLISH, { ...played, announcement: '' }));
    expect(again).toEqual(['Gather', expect.anything(), ['Play', {}, audio]]);
  });

  it('hears first what became of the message before, for which a key meanwhile is', () => {
    const next = {
      announcement: 'Two.',
      audio: '/message-audio',
      place: { ...place, number: 2 },
      overFrom: 9,
    };
    const [before, played] = verbsOf(playMessage(ENGLISH, next, { sentence: 'message-deleted', place }));
    expect(before).toEqual([
      'Gather',
      { action: `/dj-messages?${at}&choice=1`, timeout: '1', ...oneKey },
      ['Say', {}, 'Deleted.'],
    ]);
    expect(played?.[1]).toMatchObject({ action: expect.stringContaining('number=2&choice=1') });
  });

  it('has four seconds to choose, and then comes to the next message', () => {
    expect(verbsOf(messageMenu(ENGLISH, place, 'message-still-new'))).toEqual([
      [
        'Gather',
        { action: `/dj-messages?${at}&choice=1`, timeout: '4', ...oneKey },
        ['Say', {}, 'It still counts as new.'],
        ['Say', {}, expect.stringMatching(/^1 keeps it/)],
      ],
      ['Redirect', {}, `/dj-messages?${at}`],
    ]);
  });

  it('comes back to the line after the last message, with the proof of the PIN', () => {
    const end = noMoreMessages(ENGLISH, { ...place, pass: 'heard' }, 3);
    expect(verbsOf(end)).toEqual([
      [
        'Gather',
        { ...oneKey, action: '/dj-key?moment=idle&proof=pin', timeout: '1' },
        ['Say', {}, 'There are no more messages.'],
      ],
      ['Redirect', {}, '/dj-next?proof=pin'],
    ]);
    const [offer] = verbsOf(noMoreMessages(ENGLISH, { ...place, number: 0 }, 3));
    expect(offer).toEqual([
      'Gather',
      expect.objectContaining({ action: '/dj-messages?proof=pin&pass=heard&number=0&choice=1' }),
      ['Say', {}, 'There are no new messages.'],
      ['Say', {}, 'Press 1 to hear three old messages.'],
    ]);
  });

  it('hears which message has no sound, and which has gone', () => {
    const which = { number: 2, of: 3 };
    const words = (document: VoiceResponse) => {
      const [gather] = verbsOf(document);
      expect(gather?.[1]).toEqual({ ...oneKey, action: `/dj-messages?${at}&choice=1`, timeout: '1' });
      return gather?.slice(2);
    };
    expect(words(messageIsNotReady(ENGLISH, place, which))).toEqual([
      ['Say', {}, 'Message two of three is not ready yet.'],
      ['Say', {}, 'It stays new.'],
    ]);
    expect(words(messageIsGone(ENGLISH, place, which))).toEqual([
      ['Say', {}, 'Message two of three has been deleted already.'],
    ]);
    expect(words(messageIsGone(SPANISH, place, which))).toEqual([
      ['Say', {}, 'Mensaje dos de tres ya se había borrado.'],
    ]);
    expect(words(messageIsGone(ENGLISH, place))).toEqual([['Say', {}, 'It has been deleted already.']]);
  });
});
