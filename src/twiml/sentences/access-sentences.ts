import type { SentenceRows } from './sentence-rows.ts';

/** What DJs hear until they are let in, and while the line does its chores; and what is heard when a DJ lets somebody in no more. */
export const accessSentences = {
  'pin-prompt': {
    'en-US': 'Please key in your PIN, then press pound.',
    'en-GB': 'Please key in your PIN, then press hash.',
    'es-MX': 'Por favor, marque su NIP y después presione la tecla gato.',
  },
  'pin-was-wrong': {
    'en-US': 'Sorry, that was not it.',
    'es-MX': 'Lo sentimos, ese no es.',
  },
  'no-pin': {
    'en-US': 'There was no PIN.',
    'es-MX': 'No se marcó ningún NIP.',
  },
  'no-pin-goodbye': {
    'en-US': 'There was no PIN. Goodbye.',
    'es-MX': 'No se marcó ningún NIP. Adiós.',
  },
  'pin-locked': {
    'en-US': 'There were too many wrong tries. Please try again in five minutes.',
    'es-MX': 'Hubo demasiados intentos fallidos. Por favor, intente de nuevo en cinco minutos.',
  },
  'pin-locked-goodbye': {
    'en-US': 'There were too many wrong tries. Please call again in five minutes. Goodbye.',
    'es-MX': 'Hubo demasiados intentos fallidos. Por favor, llame de nuevo en cinco minutos. Adiós.',
  },
  'pin-cannot-be-checked': {
    'en-US': 'The PIN cannot be checked just now. Please try again in a minute.',
    'es-MX': 'Por ahora no se puede revisar el NIP. Por favor, intente de nuevo en un minuto.',
  },
  'pin-is-not-set': {
    'en-US': 'This needs a PIN. Please set DJ PIN first, and deploy again.',
    'es-MX': 'Para esto se necesita un NIP. Primero configure DJ PIN y publique de nuevo.',
  },
  'number-not-listed': {
    'en-US': 'Sorry, this number is for our presenters only. Goodbye.',
    'es-MX': 'Lo sentimos, este número es solo para quienes están en cabina. Adiós.',
  },
  'dj-line-not-set-up': {
    'en-US': 'No DJ can be let in yet. Please set DJ NUMBERS or DJ PIN, and deploy again. Goodbye.',
    'es-MX': 'Todavía nadie puede entrar a cabina. Configure DJ NUMBERS o DJ PIN y publique de nuevo. Adiós.',
  },
  'confirm-block-last': {
    'en-US': 'Press 6 again to block your last caller, who does not come in any more.',
    'es-MX': 'Presione 6 otra vez para bloquear a la última persona, que ya no entrará.',
  },
  'not-block-last': {
    'en-US': 'Nobody is blocked.',
    'es-MX': 'No se bloquea a nadie.',
  },
  'confirm-block-announced': {
    'en-US': 'Press 6 again to block this caller, who does not come in any more.',
    'es-MX': 'Presione 6 otra vez para bloquear a esta persona, que ya no entrará.',
  },
  'not-block-announced': {
    'en-US': 'Nobody is blocked. The caller stays first.',
    'es-MX': 'No se bloquea a nadie. La persona sigue en primer lugar.',
  },
  'caller-is-blocked': {
    'en-US': 'That caller is blocked.',
    'es-MX': 'Esa persona queda bloqueada.',
  },
  'caller-cannot-be-blocked': {
    'en-US': 'That caller does not show a number, and cannot be blocked.',
    'es-MX': 'Esa persona no muestra su número y no se puede bloquear.',
  },
  'caller-is-thanked': {
    'en-US': 'That caller is thanked, and may leave a message.',
    'es-MX': 'Se le dan las gracias a esa persona, y puede dejar un mensaje.',
  },
  'more-texts-go-out': {
    'en-US': 'More texts are going out. Press any key to go on.',
    'es-MX': 'Se están enviando más mensajes de texto. Presione cualquier tecla para continuar.',
  },
} as const satisfies SentenceRows;
