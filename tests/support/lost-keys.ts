import type { Exchange } from '../../emulator/events.ts';
import { readTwiml, type TwimlElement } from '../../emulator/voice/twiml.ts';

/**
 * What is said outside of a Gather, where a key would be lost. Before a Hangup none can mean anything: whoever hears that has
 * not been let in.
 */
export function wordsOutsideGather(verbs: readonly TwimlElement[]): string[] {
  if (verbs.at(-1)?.name === 'Hangup') return [];
  return verbs.filter(({ name }) => name === 'Say' || name === 'Play').map(({ text }) => text.trim());
}

/** The same of all that the doorways of the DJ's number have answered. */
export function lostKeys(answers: readonly Pick<Exchange, 'url' | 'status' | 'responseBody'>[]): string[] {
  return answers.flatMap(({ url, status, responseBody }) => {
    const { pathname } = new URL(url);
    if (!pathname.startsWith('/dj-') || status !== 200) return [];
    const document = readTwiml(responseBody, url);
    return document.ok ? wordsOutsideGather(document.verbs).map((words) => `${pathname}: ${words}`) : [];
  });
}
