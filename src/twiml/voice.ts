/** Whatever can speak: a response, or the Gather inside one. */
interface Speaker {
  say(attributes: typeof voice, words: string): unknown;
}

/** One voice for everything that people hear. See https://www.twilio.com/docs/voice/twiml/say/text-speech */
const voice = { voice: 'Polly.Joanna-Neural', language: 'en-US' } as const;

export function speak(speaker: Speaker, words: string): void {
  speaker.say(voice, words);
}
