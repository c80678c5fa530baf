import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { hasTopic, type StationVoice, saySentence, sayTopic, sayWords } from '../../src/twiml/voice.ts';
import { BRITISH, ENGLISH, SPANISH } from '../support/voices.ts';

/** The document in which a station has spoken. */
function spoken(voice: StationVoice, speak: (speaker: VoiceResponse, voice: StationVoice) => void): string {
  const response = new VoiceResponse();
  speak(response, voice);
  return response.toString().replace(/^.*<Response>(.*)<\/Response>$/s, '$1');
}

const kept = (speaker: VoiceResponse, voice: StationVoice) => saySentence(speaker, voice, 'message-kept');

describe('the voice of the station', () => {
  it.each([
    [ENGLISH, '<Say voice="Polly.Joanna-Neural" language="en-US">Kept.</Say>'],
    [BRITISH, '<Say voice="Polly.Amy-Neural" language="en-GB">Kept.</Say>'],
    [SPANISH, '<Say voice="Polly.Mia-Neural" language="es-MX">Conservado.</Say>'],
  ])('speaks the language of the station as those do who grew up with it', (voice, words) => {
    expect(spoken(voice, kept)).toBe(words);
  });

  it('gives way to the station’s own recording, in whatever language', () => {
    const recordings = new Map([['message-kept', '/prompts/message-kept.mp3?v=0123abcd']]);
    const own = { ...SPANISH, recordings };
    expect(spoken(own, kept)).toBe('<Play>/prompts/message-kept.mp3?v=0123abcd</Play>');
    expect(spoken(own, (speaker, voice) => saySentence(speaker, voice, 'message-deleted'))).toMatch(/^<Say/);
  });

  it('speaks figures and names itself', () => {
    const words = spoken(SPANISH, (speaker, voice) => sayWords(speaker, voice, 'Faltan dos & media.'));
    expect(words).toBe('<Say voice="Polly.Mia-Neural" language="es-MX">Faltan dos &amp; media.</Say>');
  });

  it('tells the topic as it was written, or as it was recorded, or not at all', () => {
    expect(hasTopic(ENGLISH)).toBe(false);
    expect(spoken(ENGLISH, sayTopic)).not.toMatch(/Say|Play/);
    const written = { ...ENGLISH, topic: 'Tonight: the last bus home.' };
    expect(hasTopic(written)).toBe(true);
    expect(spoken(written, sayTopic)).toMatch(/>Tonight: the last bus home\.</);
    const recorded = { ...ENGLISH, recordings: new Map([['topic', '/prompts/topic.mp3?v=1']]) };
    expect(hasTopic(recorded)).toBe(true);
    expect(spoken({ ...recorded, topic: 'Buses' }, sayTopic)).toBe('<Play>/prompts/topic.mp3?v=1</Play>');
  });

  it('tells the topic as it was changed since, before all else', () => {
    const deployed = {
      ...ENGLISH,
      topic: 'Buses',
      recordings: new Map([['topic', '/prompts/topic.mp3?v=1']]),
    };
    const written = { ...deployed, saidTopic: { words: 'Trains & trams?' } };
    expect(spoken(written, sayTopic)).toMatch(/>Trains &amp; trams\?</);
    const played = { ...ENGLISH, saidTopic: { audio: '/message-audio?recording=RE1' } };
    expect(hasTopic(played)).toBe(true);
    expect(spoken(played, sayTopic)).toBe('<Play>/message-audio?recording=RE1</Play>');
  });
});
