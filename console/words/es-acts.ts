import type { ConflictCode } from '../../src/show/console/act.ts';
import type { Role } from '../../src/show/console/role.ts';
import type { ActWords } from './en-acts.ts';

export const roleNames: Readonly<Record<Role, string>> = { producer: 'producción', dj: 'locutor' };
const byWhom: Readonly<Record<Role, string>> = { producer: ', por producción', dj: ', por el locutor' };
const by = (role: Role | null) => (role === null ? '' : byWhom[role]);
const span = (seconds: number) => (seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`);
const ago = (seconds: number | null) => (seconds === null ? '' : `, hace ${span(seconds)}`);

const conflicts: Readonly<
  Record<ConflictCode, (name: string, who: Role | null, seconds: number | null) => string>
> = {
  taken: (name, who, seconds) => `${name}: ya al aire${by(who)}${ago(seconds)}.`,
  gone: (name, _who, seconds) =>
    seconds === null
      ? `${name}: ya no está en la línea.`
      : `${name}: salió de la línea hace ${span(seconds)}.`,
  moved: (name, who, seconds) => `${name}: cambio de lugar${by(who)}${ago(seconds)}. Mire otra vez.`,
  changed: (name, who, seconds) =>
    `La ficha de ${name} fue cambiada${by(who)}${ago(seconds)}: se ven los dos textos.`,
  locked: (name, who) => `${name}: con seguro${by(who)}. Quítelo antes.`,
  full: () => 'El orden está lleno: saque antes a alguien.',
  line: () => 'Eso no es posible como está la línea ahora.',
};

/** What is done, asked, said of it, and refused, in Spanish. */
export const esActs: ActWords = {
  acts: {
    save: 'Guardar',
    saved: 'Guardado',
    add: 'Al orden',
    next: 'Poner siguiente',
    up: 'Subir',
    down: 'Bajar',
    out: 'Fuera del orden',
    takeNext: 'Siguiente llamada',
    takeThis: 'Tomar ahora',
    putBack: 'Devolver a la línea',
    toTheEnd: 'Al final',
    message: 'Mensaje en su lugar',
    drop: 'Despedir',
    block: 'Bloquear',
    unblock: 'Dejar entrar',
    guest: 'Hacer invitado',
    noGuest: 'Ya no es invitado',
    lock: 'Poner seguro',
    unlock: 'Quitar seguro',
    showNumber: 'Ver número',
    lastCall: 'Última llamada',
    reopen: 'Abrir otra vez',
    takeBreak: 'Pausa',
    endBreak: 'Terminar la pausa',
    open: 'Abrir la línea',
    close: 'Cerrar la línea',
    tellDj: 'Decir al locutor',
    announce: 'Anunciar',
    messages: 'Mensajes',
    blocked: 'Números bloqueados',
    keep: 'Conservar',
    remove: 'Borrar',
    play: 'Oír',
    download: 'Descargar mp3',
    undo: 'Deshacer',
    cancel: 'Cancelar',
    dismiss: 'Cerrar',
    useMine: 'Guardar lo mío',
    useTheirs: 'Tomar lo otro',
  },
  menuFor: (name) => `Más para ${name}`,
  moveFor: (act, name) => `${act}: ${name}`,
  said: {
    saved: (name) => `La ficha de ${name} está guardada.`,
    ordered: (name, place) => `${name} es el número ${place} del orden.`,
    outOfOrder: (name) => `${name} está fuera del orden.`,
    done: (act, name) => (name === '' ? `${act}: hecho.` : `${act}: ${name}.`),
    number: (name, number) => `${name}: ${number}`,
    dropping: (name) => `${name}: la llamada se despide en cuatro segundos.`,
    undone: (name) => `${name} se queda en la línea.`,
    closing: (percent) => `Cerrando la línea: ${percent} %.`,
    closed: 'La línea está cerrada.',
  },
  asks: {
    drop: (name) => `¿Despedir a ${name}?`,
    dropBody: 'Se le da las gracias y la llamada termina. Hay cuatro segundos para deshacerlo.',
    block: (name) => `¿Bloquear a ${name}?`,
    blockBody: 'La llamada termina, y el número no vuelve a entrar hasta que alguien lo quite de la lista.',
    blockReason: 'Por qué (para la lista)',
    take: (name) => `¿Tomar a ${name} ahora?`,
    takeBody: 'La conversación al aire termina.',
    takeNext: '¿Terminar esta conversación?',
    takeNextBody: (name) => `Sigue ${name}.`,
    lastCall: '¿Última llamada?',
    lastCallBody: 'No entra nadie más; quienes esperan todavía pasan.',
    close: '¿Cerrar la línea?',
    closeBody: (count) => `Se despide a ${count} que esperan. Escriba cerrar para seguir.`,
    closeWord: 'cerrar',
    remove: (name) => `¿Borrar el mensaje de ${name}?`,
    removeBody: 'No se puede recuperar.',
  },
  conflict: (code, name, who, seconds) => conflicts[code](name, who, seconds),
  notThere: 'Eso ya no está: alguien fue más rápido.',
  breakAfterTalk: 'Hay alguien al aire: pida la pausa después de la conversación.',
  noDj: 'No hay ningún locutor en la línea.',
  problem: {
    'signed-out': 'La sesión ha terminado.',
    'not-your-role': 'Eso es para otro papel.',
    'not-understood': 'No se entendió.',
    'foreign-page': 'Fue rechazado: la página no está en su propia dirección.',
    'wrong-key': 'Esa no es la clave de ningún papel.',
    'no-keys': 'Ningún papel tiene clave todavía: npm run console-key -- producer hace una.',
    busy: 'Twilio está ocupado: el tablero puede ir atrasado.',
    unavailable: 'No se llega a la línea: el tablero puede ir atrasado.',
  },
};
