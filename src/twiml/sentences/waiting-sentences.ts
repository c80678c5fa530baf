import type { SentenceRows } from './sentence-rows.ts';

/** What callers hear while they wait in line. `{station}` stands for STATION_NAME. */
export const waitingSentences = {
  'you-are-next': {
    'en-US': 'You are next.',
    'es-MX': 'Su llamada es la siguiente.',
  },
  'still-in-line': {
    'en-US': 'You are still in line.',
    'es-MX': 'Usted sigue en la fila.',
  },
  'more-than-twenty-ahead': {
    'en-US': 'There are more than twenty callers ahead of you.',
    'es-MX': 'Hay más de veinte personas antes que usted.',
  },
  'first-when-dj-is-back': {
    'en-US': 'Please stay on the line: you are first when our DJ is back.',
    'es-MX': 'No cuelgue, por favor: cuando regresen a cabina, su llamada será la primera.',
  },
  'dj-not-there': {
    'en-US': 'Our DJ is not on the line just now.',
    'es-MX': 'En este momento no hay nadie en cabina.',
  },
  'later-for-break': {
    'en-US': 'Because of the break, it takes a little longer.',
    'es-MX': 'Por la pausa, vamos a tardar un poco más.',
  },
  'later-for-absence': {
    'en-US': 'Our DJ was away for a while, so it takes a little longer.',
    'es-MX': 'No hubo nadie en cabina por un rato, así que vamos a tardar un poco más.',
  },
  'later-for-somebody': {
    'en-US': 'Somebody who was here before comes first, so it takes a little longer.',
    'es-MX': 'Primero pasa alguien que ya había llamado, así que vamos a tardar un poco más.',
  },
  'later-than-thought': {
    'en-US': 'Calls are taking a little longer than we thought.',
    'es-MX': 'Las llamadas están durando un poco más de lo que pensábamos.',
  },
  'air-is-long': {
    'en-US': 'The talk on the air is taking longer than usual. We will tell you your wait when it is over.',
    'es-MX':
      'La conversación al aire está durando más de lo normal. Cuando termine, le diremos cuánto falta.',
  },
  'last-call-in-line': {
    'en-US': 'It is last call: the line is closed to new callers, and you keep your place.',
    'es-MX':
      'Ya no entran más llamadas: la línea está cerrada para quien llame ahora, y usted conserva su lugar.',
  },
  'on-air-soon': {
    'en-US': 'You will be on the air soon. Press any key, so that we know that you are there.',
    'es-MX': 'Pronto estará al aire. Presione cualquier tecla, para que sepamos que sigue en la línea.',
  },
  'answer-noted': {
    'en-US': 'Thank you. We know that you are there.',
    'es-MX': 'Gracias. Ya sabemos que sigue en la línea.',
  },
  'first-keys': {
    'en-US': 'Press 1 to tell us your name and point, star for your place, 9 for all keys.',
    'es-MX':
      'Presione 1 para decirnos su nombre y su opinión, asterisco para su lugar, 9 para todo lo demás.',
  },
  'key-tell': {
    'en-US': 'Press 1 to tell us your name and your point.',
    'es-MX': 'Presione 1 para decirnos su nombre y su opinión.',
  },
  'key-message': {
    'en-US': 'Press 2 to leave a message instead.',
    'es-MX': 'Presione 2 si prefiere dejar un mensaje.',
  },
  'key-topic': {
    'en-US': 'Press 3 to hear the topic again.',
    'es-MX': 'Presione 3 para volver a oír el tema.',
  },
  'key-place': {
    'en-US': 'Press star to hear your place in line.',
    'es-MX': 'Presione asterisco para saber su lugar en la fila.',
  },
  'key-keys': {
    'en-US': 'Press 9 to hear the keys again.',
    'es-MX': 'Presione 9 para volver a oír las opciones.',
  },
  'confirm-message': {
    'en-US':
      'To leave the line and record a message for the DJ, press 2 again. To keep your place, just stay on the line.',
    'es-MX':
      'Para salir de la fila y grabar un mensaje, presione 2 otra vez. Para conservar su lugar, solo espere en la línea.',
  },
  'message-while-away': {
    'en-US':
      'You can wait, and keep your place, or press 2 to leave the line and record a message for the DJ.',
    'es-MX': 'Puede esperar y conservar su lugar, o presionar 2 para salir de la fila y grabar un mensaje.',
  },
  'ask-name': {
    'en-US': 'Please tell us your name and your town. Any key skips this.',
    'es-MX': 'Díganos su nombre y de dónde llama. Con cualquier tecla pasa a lo siguiente.',
  },
  'ask-point': {
    'en-US': 'In one sentence: what would you like to say? Any key skips this.',
    'es-MX': 'En una sola frase, ¿qué le gustaría decir? Con cualquier tecla pasa a lo siguiente.',
  },
  'not-understood': {
    'en-US': 'Sorry, I did not understand that.',
    'es-MX': 'Disculpe, no le entendí.',
  },
  'say-it-again': {
    'en-US': 'To say it again, press 1. If that is right, just stay on the line.',
    'es-MX': 'Para decirlo de nuevo, presione 1. Si está bien, solo espere en la línea.',
  },
  'told-not-noted': {
    'en-US': 'Sorry, that could not be noted just now. You keep your place.',
    'es-MX': 'Disculpe, en este momento no se pudo anotar. Usted conserva su lugar.',
  },
  'waited-too-long': {
    'en-US': 'We are very sorry. You have waited a long time, and nobody could take your call.',
    'es-MX': 'Lo sentimos mucho. Usted esperó mucho tiempo y nadie pudo tomar su llamada.',
  },
  'show-ends-in-line': {
    'en-US': 'Our show has come to its end, and we could not get to everyone. We are sorry.',
    'es-MX': 'Nuestro programa llegó a su fin y no alcanzamos a atender a todos. Lo sentimos.',
  },
} as const satisfies SentenceRows;
