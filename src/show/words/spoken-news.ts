import { keyFor } from '../dj/dj-keys.ts';
import type { Tongue } from './language.ts';
import { spokenNewMessages } from './spoken-messages.ts';

/** The new messages, as a DJ who arrives hears of them: `You have one new message. Press 8 to hear it.` */
export function spokenNews(tongue: Tongue, newMessages: number): string {
  const messages = spokenNewMessages(tongue, newMessages);
  const key = keyFor('messages');
  const isOne = newMessages === 1;
  if (tongue === 'es')
    return `Tiene ${messages}. Presione ${key} para ${isOne ? 'escucharlo' : 'escucharlos'}.`;
  return `You have ${messages}. Press ${key} to hear ${isOne ? 'it' : 'them'}.`;
}
