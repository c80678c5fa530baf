import type { SentenceRows } from './sentence-rows.ts';

/** What DJs hear, messages aside. `{station}` stands for STATION_NAME. */
export const djSentences = {
  'dj-welcome': {
    'en-US':
      'Welcome to the line of {station}. Press star to end a call. Between callers, star tells you the keys.',
    'es-MX':
      'Le damos la bienvenida a la línea de {station}. Presione asterisco para terminar una llamada. Entre llamada y llamada, asterisco le dice las teclas.',
  },
  'keys-of-last-call': {
    'en-US': 'Press 9 to take back the last call.',
    'es-MX': 'Presione 9 para dejar entrar llamadas otra vez.',
  },
  'line-is-open': {
    'en-US': 'The line is open.',
    'es-MX': 'La línea está abierta.',
  },
  'line-is-open-already': {
    'en-US': 'The line is open already.',
    'es-MX': 'La línea ya está abierta.',
  },
  'last-show-is-closing': {
    'en-US': 'The last show is still being closed.',
    'es-MX': 'Todavía se está cerrando el programa anterior.',
  },
  'open-the-line': {
    'en-US': 'The line is closed. Press 1 to open it.',
    'es-MX': 'La línea está cerrada. Presione 1 para abrirla.',
  },
  'nobody-is-waiting': {
    'en-US': 'Nobody is waiting. Stay on the line, and the next caller will come by itself.',
    'es-MX': 'No hay nadie esperando. Siga en la línea, y la siguiente llamada entrará sola.',
  },
  'nobody-else-is-waiting': {
    'en-US':
      'Nobody else is waiting. Press 1 to take this caller now, or stay on the line until another one comes.',
    'es-MX':
      'No hay nadie más esperando. Presione 1 para tomar ya a esta persona, o siga en la línea hasta que entre otra llamada.',
  },
  'last-call-nobody-else-waits': {
    'en-US': 'Nobody else is waiting. Press 1 to take this caller now, or 0 to close the line.',
    'es-MX': 'No hay nadie más esperando. Presione 1 para tomar ya a esta persona, o 0 para cerrar la línea.',
  },
  'last-call-nobody-waits': {
    'en-US': 'Last call, and nobody is waiting. Press 0 to close the line.',
    'es-MX': 'Últimas llamadas, y no hay nadie esperando. Presione 0 para cerrar la línea.',
  },
  'line-cannot-be-seen': {
    'en-US': 'We cannot see the line just now. Stay with us, and we will connect you to whoever is waiting.',
    'es-MX':
      'En este momento no podemos ver la línea. Siga con nosotros, y le comunicaremos con quien esté esperando.',
  },
  'it-is-last-call': {
    'en-US': 'Last call.',
    'es-MX': 'Últimas llamadas.',
  },
  'that-was': {
    'en-US': 'That was:',
    'es-MX': 'Era:',
  },
  'dossier-is-off': {
    'en-US': 'This station does not read out who calls.',
    'es-MX': 'Esta estación no lee quién llama.',
  },
  'that-did-not-work': {
    'en-US': 'That did not work. Please try again.',
    'es-MX': 'Eso no funcionó. Por favor, inténtelo de nuevo.',
  },
  'last-call-made': {
    'en-US': 'Last call: nobody new comes in. Press 9 to take it back.',
    'es-MX': 'Últimas llamadas: ya no entra nadie más. Presione 9 para cambiarlo.',
  },
  'last-call-already': {
    'en-US': 'It is last call already.',
    'es-MX': 'Ya estábamos en últimas llamadas.',
  },
  'line-is-open-again': {
    'en-US': 'The line is open again.',
    'es-MX': 'La línea está abierta otra vez.',
  },
  'line-has-been-closed': {
    'en-US': 'The line has been closed.',
    'es-MX': 'La línea se ha cerrado.',
  },
  'confirm-close': {
    'en-US': 'Press 0 again to close the line and say goodbye to everybody who is waiting.',
    'es-MX': 'Presione 0 otra vez para cerrar la línea y despedir a todas las personas que esperan.',
  },
  'not-close': {
    'en-US': 'The line is not closed.',
    'es-MX': 'La línea no se cierra.',
  },
  'confirm-last-call': {
    'en-US': 'Press 9 again for last call.',
    'es-MX': 'Presione 9 otra vez para no dejar entrar a nadie más.',
  },
  'not-last-call': {
    'en-US': 'The line stays open.',
    'es-MX': 'La línea sigue abierta.',
  },
  'confirm-to-the-end': {
    'en-US': 'Press 4 again to take this caller later, after all others, or 2 to thank them and let them go.',
    'es-MX':
      'Presione 4 otra vez para dejar a esta persona al final de la fila, o 2 para darle las gracias y despedirla.',
  },
  'not-to-the-end': {
    'en-US': 'The caller stays first.',
    'es-MX': 'La persona sigue en primer lugar.',
  },
  'caller-comes-later': {
    'en-US': 'That caller comes later.',
    'es-MX': 'Esa persona pasa al final de la fila.',
  },
  'choose-who-is-next': {
    'en-US': 'Press a number to take that caller next, pound for any other place in line, or 0 to go back.',
    'en-GB': 'Press a number to take that caller next, hash for any other place in line, or 0 to go back.',
    'es-MX':
      'Presione un número para que esa persona sea la siguiente, gato para cualquier otro lugar en la fila, o 0 para volver.',
  },
  'key-a-place': {
    'en-US': 'Key in the place in line, then press pound.',
    'en-GB': 'Key in the place in line, then press hash.',
    'es-MX': 'Marque el lugar en la fila y después presione la tecla gato.',
  },
  'caller-comes-next': {
    'en-US': 'That caller comes next.',
    'es-MX': 'Esa persona es la siguiente.',
  },
  'caller-is-gone': {
    'en-US': 'That caller is gone.',
    'es-MX': 'Esa persona ya no está en la línea.',
  },
  'no-last-caller': {
    'en-US': 'You have had no caller yet.',
    'es-MX': 'Todavía no ha atendido a nadie.',
  },
  'caller-comes-back': {
    'en-US': 'That caller comes back, and is next.',
    'es-MX': 'Esa persona regresa, y es la siguiente.',
  },
  'caller-is-back-already': {
    'en-US': 'That caller is in line again already.',
    'es-MX': 'Esa persona ya está otra vez en la fila.',
  },
  'confirm-break': {
    'en-US': 'A break of how many minutes? Press 1 to 9.',
    'es-MX': '¿Un descanso de cuántos minutos? Presione del 1 al 9.',
  },
  'not-break': {
    'en-US': 'No break.',
    'es-MX': 'El descanso queda cancelado.',
  },
  'end-your-break': {
    'en-US': 'Press 1 to end it.',
    'es-MX': 'Presione 1 para terminarlo.',
  },
  'you-are-on-a-break': {
    'en-US': 'You are on a break.',
    'es-MX': 'Está en su descanso.',
  },
  'your-break-is-over': {
    'en-US': 'Your break is over.',
    'es-MX': 'Su descanso ha terminado.',
  },
  'closed-to-new-callers': {
    'en-US': 'The line is closed to new callers.',
    'es-MX': 'La línea está cerrada para llamadas nuevas.',
  },
  'closing-looks-again': {
    'en-US': 'Everybody in line has been told. We look once more for late callers.',
    'es-MX': 'Ya despedimos a todas las personas de la fila. Revisamos una vez más si llegó alguien.',
  },
  'closing-is-done': {
    'en-US': 'The line is closed.',
    'es-MX': 'La línea está cerrada.',
  },
  'somebody-still-leaves': {
    'en-US': 'Somebody is still leaving.',
    'es-MX': 'Todavía hay alguien por salir de la fila.',
  },
} as const satisfies SentenceRows;
