import type { SentenceRows } from './sentence-rows.ts';

/** What callers hear who leave a message, and DJs who listen to messages or record words for callers. `{station}` stands for STATION_NAME. */
export const messageSentences = {
  'message-prompt': {
    'en-US': 'Please leave your message after the beep.',
    'es-MX': 'Por favor, deje su mensaje después del tono.',
  },
  'message-prompt-again': {
    'en-US': 'Please speak after the beep.',
    'es-MX': 'Por favor, hable después del tono.',
  },
  'message-limits': {
    'en-US': 'You have three minutes. When you are done, press pound.',
    'en-GB': 'You have three minutes. When you are done, press hash.',
    'es-MX': 'Tiene tres minutos. Cuando termine, presione la tecla gato.',
  },
  'message-start-over': {
    'en-US': 'Let us start over.',
    'es-MX': 'Empecemos de nuevo.',
  },
  'message-nothing-heard': {
    'en-US': 'Sorry, we could not hear anything. Let us try once more.',
    'es-MX': 'Lo sentimos, no se escuchó nada. Intentemos una vez más.',
  },
  'message-too-short': {
    'en-US': 'Sorry, that was too short. Let us try once more.',
    'es-MX': 'Lo sentimos, fue demasiado corto. Intentemos una vez más.',
  },
  'message-no-longer-there': {
    'en-US': 'Sorry, that message is no longer there. You can leave a new one.',
    'es-MX': 'Lo sentimos, ese mensaje ya no está. Puede dejar uno nuevo.',
  },
  'message-recorded': {
    'en-US': 'Thank you.',
    'es-MX': 'Gracias.',
  },
  'message-choices': {
    'en-US':
      'Press 1 to keep your message. 2 to hear it. 3 to start over. 4 to throw it away. Or hang up to keep it.',
    'es-MX':
      'Para conservar su mensaje, presione 1. Para escucharlo, 2. Para empezar de nuevo, 3. Para borrarlo, 4. O cuelgue para conservarlo.',
  },
  'message-cannot-be-played-yet': {
    'en-US': 'Sorry, your message cannot be played yet. It is safe.',
    'es-MX': 'Lo sentimos, su mensaje todavía no se puede reproducir. Está a salvo.',
  },
  'message-no-such-choice': {
    'en-US': 'Sorry, that is not one of the choices.',
    'es-MX': 'Lo sentimos, esa no es una de las opciones.',
  },
  'message-choice-failed': {
    'en-US': 'Sorry, that did not work.',
    'es-MX': 'Lo sentimos, eso no se pudo hacer.',
  },
  'message-goodbye': {
    'en-US': 'Thank you. The DJ will hear your message. Goodbye.',
    'es-MX': 'Gracias. En cabina escucharán su mensaje. Adiós.',
  },
  'message-thrown-away': {
    'en-US': 'Your message is thrown away. Thank you for calling. Goodbye.',
    'es-MX': 'Su mensaje se borró. Gracias por llamar. Adiós.',
  },
  'no-message-heard': {
    'en-US': 'Sorry, we could not hear a message. Thank you for calling. Goodbye.',
    'es-MX': 'Lo sentimos, no se escuchó ningún mensaje. Gracias por llamar. Adiós.',
  },
  'message-menu': {
    'en-US': '1 keeps it, 2 and 2 deletes it, 3 plays it again, 4 is the next, 0 the line.',
    'es-MX': '1 lo conserva, 2 y 2 lo borra, 3 lo repite, 4 es el siguiente, 0 la línea.',
  },
  'confirm-delete': {
    'en-US': 'To delete it, press 2 again.',
    'es-MX': 'Para borrarlo, presione 2 otra vez.',
  },
  'message-kept': {
    'en-US': 'Kept.',
    'es-MX': 'Conservado.',
  },
  'message-deleted': {
    'en-US': 'Deleted.',
    'es-MX': 'Borrado.',
  },
  'message-not-kept': {
    'en-US': 'It could not be kept just now.',
    'es-MX': 'Por ahora no se pudo conservar.',
  },
  'message-not-deleted': {
    'en-US': 'It could not be deleted just now.',
    'es-MX': 'Por ahora no se pudo borrar.',
  },
  'message-not-played': {
    'en-US': 'It could not be played just now.',
    'es-MX': 'Por ahora no se pudo reproducir.',
  },
  'message-still-new': {
    'en-US': 'It still counts as new.',
    'es-MX': 'Sigue contando como nuevo.',
  },
  'message-stays-new': {
    'en-US': 'It stays new.',
    'es-MX': 'Se queda como nuevo.',
  },
  'message-deleted-already': {
    'en-US': 'It has been deleted already.',
    'es-MX': 'Ya se había borrado.',
  },
  'no-new-messages': {
    'en-US': 'There are no new messages.',
    'es-MX': 'No hay mensajes nuevos.',
  },
  'no-more-new-messages': {
    'en-US': 'There are no more new messages.',
    'es-MX': 'Ya no hay más mensajes nuevos.',
  },
  'no-more-messages': {
    'en-US': 'There are no more messages.',
    'es-MX': 'Ya no hay más mensajes.',
  },
  'messages-out-of-reach': {
    'en-US': 'The messages cannot be reached just now. They are kept. Back to the line.',
    'es-MX': 'Por ahora no se puede llegar a los mensajes. Siguen guardados. Volvemos a la línea.',
  },
  'word-prompt': {
    'en-US': 'Speak after the beep, for twenty seconds at most. Any key ends it.',
    'es-MX': 'Hable después del tono, veinte segundos como máximo. Cualquier tecla lo termina.',
  },
  'word-nothing-heard': {
    'en-US': 'Nothing was heard.',
    'es-MX': 'No se escuchó nada.',
  },
  'word-cannot-be-played': {
    'en-US': 'It cannot be played yet.',
    'es-MX': 'Todavía no se puede reproducir.',
  },
  'word-is-gone': {
    'en-US': 'It is no longer there.',
    'es-MX': 'Ya no está.',
  },
  'word-for-all': {
    'en-US': 'Everybody who waits hears it once.',
    'es-MX': 'Todas las personas que esperan lo escuchan una vez.',
  },
  'word-is-topic': {
    'en-US': 'It is the topic now.',
    'es-MX': 'Ahora es el tema.',
  },
  'word-is-next-show': {
    'en-US': 'Callers of the closed line hear it now.',
    'es-MX': 'Ahora lo escuchan quienes llamen con la línea cerrada.',
  },
  'word-thrown-away': {
    'en-US': 'Thrown away.',
    'es-MX': 'Borrado.',
  },
  'word-not-kept': {
    'en-US': 'It is not kept.',
    'es-MX': 'No se conserva.',
  },
} as const satisfies SentenceRows;
