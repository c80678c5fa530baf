/** One sentence that the page had spoken. */
export interface Spoken {
  readonly text: string;
  /** The name of the voice. */
  readonly voice: string;
  readonly pitch: number;
}

/** One tone that began: how long a round of it is, and whether it goes on. */
export interface Sounded {
  readonly seconds: number;
  readonly loop: boolean;
}

/**
 * Runs in the page before its own script. The browser of a test machine has no voices and nobody listens: this puts
 * two local voices and a remote one into it, and notes what was spoken and which tones began.
 */
export const HEARING = `
  window.spoken = [];
  window.sounded = [];
  const voices = [
    { name: 'Far', lang: 'de-DE', localService: false },
    { name: 'Jo', lang: 'en-US', localService: true },
    { name: 'Uli', lang: 'de-DE', localService: true },
  ];
  let speaking;
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; this.pitch = 1; }
  };
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => voices,
    speak(utterance) {
      speaking = utterance;
      window.spoken.push({ text: utterance.text, voice: utterance.voice.name, pitch: utterance.pitch });
      setTimeout(() => speaking === utterance && utterance.dispatchEvent(new Event('end')), 5);
    },
    cancel() { speaking = undefined; },
  } });
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (...when) {
    window.sounded.push({ seconds: this.buffer.duration, loop: this.loop });
    return start.apply(this, when);
  };
`;
