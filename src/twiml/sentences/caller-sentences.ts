import type { SentenceRows } from './sentence-rows.ts';

/** What callers hear, from the welcome to the goodbye. `{station}` stands for STATION_NAME. */
export const callerSentences = {
  welcome: {
    'en-US': 'Welcome to {station}.',
    'es-MX': 'Le damos la bienvenida a {station}.',
  },
  'notice-before-line': {
    'en-US': 'Your call may be broadcast and recorded.',
    'es-MX': 'Su llamada puede transmitirse al aire y grabarse.',
  },
  'please-stay': {
    'en-US': 'Please stay on the line.',
    'es-MX': 'Por favor, no cuelgue.',
  },
  'notice-before-air': {
    'en-US': 'You are going on the air, and may be recorded. Please turn your radio down.',
    'es-MX': 'Va a salir al aire, y su llamada puede grabarse. Por favor, baje el volumen de su radio.',
  },
  'one-moment': {
    'en-US': 'One moment, please.',
    'es-MX': 'Un momento, por favor.',
  },
  'back-in-line': {
    'en-US': 'Sorry about that. You are back in line.',
    'es-MX': 'Lo sentimos. Ya está de nuevo en la fila.',
  },
  'place-is-kept': {
    'en-US': 'We have kept your place in line.',
    'es-MX': 'Le guardamos su lugar en la fila.',
  },
  'place-is-taken-over': {
    'en-US': 'You have called again, and your new call has your place. Goodbye.',
    'es-MX': 'Usted volvió a llamar, y su nueva llamada tiene su lugar. Adiós.',
  },
  'dj-wants-you-back': {
    'en-US': 'Please stay on the line: our DJ would like to talk to you once more.',
    'es-MX': 'Por favor, no cuelgue: en cabina quieren hablar con usted una vez más.',
  },
  'dj-takes-you-later': {
    'en-US': 'Our DJ will take your call a little later. Please stay on the line.',
    'es-MX': 'En cabina tomarán su llamada un poco más tarde. Por favor, no cuelgue.',
  },
  'dj-takes-you-next': {
    'en-US': 'Please stay on the line: our DJ takes your call next.',
    'es-MX': 'Por favor, no cuelgue: en cabina tomarán su llamada enseguida.',
  },
  'you-are-expected': {
    'en-US': 'You are expected. Please stay on the line.',
    'es-MX': 'Esperábamos su llamada. Por favor, no cuelgue.',
  },
  'others-come-first': {
    'en-US': 'You were on the air in this show, so that all others come first. Please stay on the line.',
    'es-MX':
      'Usted ya salió al aire en este programa, así que todas las demás personas van primero. Por favor, no cuelgue.',
  },
  'number-is-not-shown': {
    'en-US': 'We take only those into the line whose number we can see.',
    'es-MX': 'En la fila solo recibimos llamadas cuyo número podemos ver.',
  },
  'dj-was-cut-off': {
    'en-US': 'Our DJ has lost the line. Please stay: you are first when they are back.',
    'es-MX': 'Se cortó la línea de cabina. Por favor, no cuelgue: será la primera llamada cuando regresen.',
  },
  'dj-not-back': {
    'en-US': 'Sorry, our DJ could not come back to the line.',
    'es-MX': 'Lo sentimos, en cabina no pudieron volver a la línea.',
  },
  'off-the-air': {
    'en-US': 'You are off the air now.',
    'es-MX': 'Ya no está al aire.',
  },
  goodbye: {
    'en-US': 'Goodbye.',
    'es-MX': 'Adiós.',
  },
  'thanks-for-calling': {
    'en-US': 'Thank you for calling {station}.',
    'es-MX': 'Gracias por llamar a {station}.',
  },
  'thanks-goodbye': {
    'en-US': 'Thank you for calling {station}. Goodbye.',
    'es-MX': 'Gracias por llamar a {station}. Adiós.',
  },
  'line-is-full': {
    'en-US': 'Sorry, every place in line is taken.',
    'es-MX': 'Lo sentimos, todos los lugares en la fila están ocupados.',
  },
  'something-went-wrong': {
    'en-US': 'Sorry, something went wrong on our side. Please call again. Goodbye.',
    'es-MX': 'Lo sentimos, algo falló de nuestro lado. Por favor, llame de nuevo. Adiós.',
  },
  'show-is-over': {
    'en-US': 'Our show has come to its end, and we could not get to everyone.',
    'es-MX': 'Nuestro programa terminó, y no alcanzamos a atender a todas las personas.',
  },
  'line-is-closed': {
    'en-US': 'Our line is closed just now.',
    'es-MX': 'En este momento nuestra línea está cerrada.',
  },
  'call-during-the-show': {
    'en-US': 'Please call again during the show.',
    'es-MX': 'Por favor, llame de nuevo durante el programa.',
  },
  'line-takes-nobody-new': {
    'en-US': 'For this show, our line has closed to new callers.',
    'es-MX': 'Para este programa, nuestra línea ya no recibe más llamadas.',
  },
  'not-on-air-today': {
    'en-US': 'Thank you for waiting. We cannot put you on the air today.',
    'es-MX': 'Gracias por esperar. Hoy no podemos ponerle al aire.',
  },
  'thanks-for-waiting': {
    'en-US': 'Thank you for waiting. Please call {station} again another time.',
    'es-MX': 'Gracias por esperar. Por favor, llame de nuevo a {station} en otra ocasión.',
  },
  'choice-message': {
    'en-US': 'Press 1 to leave a message for the DJ.',
    'es-MX': 'Presione 1 para dejar un mensaje para la cabina.',
  },
  'choice-text': {
    'en-US': 'Press 2 to get a text when the line opens next time.',
    'es-MX': 'Presione 2 para recibir un mensaje de texto cuando se abra la línea la próxima vez.',
  },
  'choice-text-room': {
    'en-US': 'Press 2 to get one text when there is room.',
    'es-MX': 'Presione 2 para recibir un mensaje de texto cuando haya lugar.',
  },
  'choice-hang-up': {
    'en-US': 'Or hang up.',
    'es-MX': 'O cuelgue.',
  },
  'text-will-come': {
    'en-US': 'You will get one text when the line opens next time. Thank you for calling {station}. Goodbye.',
    'es-MX':
      'Recibirá un mensaje de texto cuando se abra la línea la próxima vez. Gracias por llamar a {station}. Adiós.',
  },
  'text-when-room': {
    'en-US':
      'You will get one text when there is room: those who asked first get it first. Thank you for calling {station}. Goodbye.',
    'es-MX':
      'Recibirá un mensaje de texto cuando haya lugar: quien lo pidió primero lo recibe primero. Gracias por llamar a {station}. Adiós.',
  },
  'cannot-text-you': {
    'en-US': 'Sorry, we cannot see your number, so we cannot text you.',
    'es-MX': 'Lo sentimos, no vemos su número, así que no podemos enviarle un mensaje de texto.',
  },
  'text-not-noted': {
    'en-US': 'Sorry, we could not note that just now.',
    'es-MX': 'Lo sentimos, no pudimos anotarlo en este momento.',
  },
  'no-such-choice': {
    'en-US': 'Sorry, that key does nothing here.',
    'es-MX': 'Lo sentimos, esa tecla no hace nada aquí.',
  },
} as const satisfies SentenceRows;
