import type { PhoneCall } from '../../emulator/handset.ts';
import { hasEnglish } from '../support/languages.ts';
import { Line, PIN } from '../support/line.ts';

const STATION = {
  LANGUAGE: 'es-MX',
  STATION_NAME: 'Radio Ñandú',
  TOPIC: 'Hoy platicamos de los últimos camiones de la noche.',
  NEXT_SHOW: 'Regresamos el viernes a las ocho.',
  STATION_TIMEZONE: 'America/Mexico_City',
  DJ_PIN: PIN,
};
const MUSIC = /\/hold-music\//;

describe('a show in Spanish', () => {
  let line: Line;
  const calls: PhoneCall[] = [];
  beforeAll(async () => {
    line = await Line.open(STATION);
  });
  afterAll(() => line.close());

  const joined = (call: PhoneCall) => {
    calls.push(call);
    return call;
  };
  const caller = (from: string) => joined(line.listener(from));

  /** Until something begins to be heard that this names: words, a sound, a beep, or a person. */
  async function until(call: PhoneCall, heard: RegExp): Promise<void> {
    const named = () => {
      const { kind, text } = call.heard.at(-1) ?? { kind: '', text: '' };
      return heard.test(kind === 'beep' || kind === 'person' ? kind : text);
    };
    for (let second = 0; second < 200 && !named(); second += 1) await line.pass(1);
    if (!named()) throw new Error(`not ${heard}, but ${call.words.slice(-3).join(' | ')}`);
  }
  async function press(call: PhoneCall, keys: string, heard: RegExp): Promise<void> {
    for (const key of keys) call.press(key);
    await until(call, heard);
  }
  async function say(call: PhoneCall, words: string): Promise<void> {
    await line.pass(6);
    call.say(words);
  }

  it('is Spanish for everybody, from the welcome to the last goodbye, and in the texts', async () => {
    const ana = caller('+15550123');
    await until(ana, MUSIC);
    await press(ana, '1', /^Díganos su nombre/);
    await say(ana, 'Ana, de Puebla');
    await until(ana, /^En una sola frase/);
    await say(ana, 'Los camiones no llegan');
    await until(ana, /^Para decirlo de nuevo/);

    const luis = caller('+15550124');
    await until(luis, MUSIC);
    await press(luis, '3', /^Hoy platicamos/);
    await press(luis, '*', /^Ha esperado/);
    await press(luis, '9', /^Presione 9/);

    const eva = caller('+15550125');
    await until(eva, MUSIC);
    await press(eva, '2', /presione 2 otra vez/);
    await press(eva, '2', /beep/);
    eva.say('Quiero saludar a mi mamá en su cumpleaños');
    await line.pass(4);
    await press(eva, '#', /^Para conservar su mensaje/);
    await press(eva, '7', /^Para conservar su mensaje/);
    await press(eva, '1', /^Gracias\. En cabina escucharán/);

    const dj = joined(line.dj());
    await until(dj, /^Ana, de Puebla/);
    await until(dj, /person/);
    await line.pass(20);
    await press(dj, '*', /person/);
    luis.hangUp();
    await until(dj, /^No hay nadie/);
    await press(dj, '*', /^Presione 1 para/);
    await press(dj, '7', /^¿Un descanso/);
    await press(dj, '9', /descanso/);
    caller('+15550126');
    const pablo = caller('+15550129');
    await until(pablo, MUSIC);
    await press(dj, '1', /^Una persona/);
    await press(dj, '5', /^Dos personas están esperando\. La espera/);
    await press(dj, '8', /NIP/);
    await press(dj, `${PIN}#`, /^Un mensaje/);
    await press(dj, '1', /^Ya no hay más mensajes nuevos|^Presione 1 para escuchar/);
    await until(dj, /^(Una|Dos) personas?/);
    await press(dj, '9', /^Presione 9 otra vez/);
    await press(dj, '9', /^Últimas llamadas/);
    const late = caller('+15550127');
    await until(late, /^O cuelgue/);
    await press(late, '2', /^Recibirá un mensaje de texto/);
    await until(dj, /person$/);
    dj.press('*');
    await line.pass(2);
    await press(dj, '0', /^Presione 0 otra vez/);
    dj.press('0');
    await until(pablo, /^O cuelgue/);
    await press(pablo, '2', /^Recibirá un mensaje de texto/);
    await until(dj, /Presione 1 para abrirla/);
    const tooLate = caller('+15550128');
    await until(tooLate, /^O cuelgue/);
    await press(dj, '1', /^La línea está abierta/);
    await line.pass(60);
    for (const call of calls) call.hangUp();
    await line.pass(10);

    const notSpanish = calls.flatMap((call) =>
      call.heard.filter((one) => one.kind === 'say' && (one.language !== 'es-MX' || hasEnglish(one.text))),
    );
    expect(notSpanish).toEqual([]);
    const words = calls.flatMap((call) => call.words);
    expect(words).toEqual(expect.arrayContaining(['Le damos la bienvenida a Radio Ñandú.', STATION.TOPIC]));
    expect(words.join(' ')).toContain(STATION.NEXT_SHOW);
    // A text has no ú: with it, each would cost as two.
    const texts = line.texts.map(({ body }) => body);
    expect(texts.filter((body) => body.startsWith('Radio Ñandu ya recibe llamadas'))).toHaveLength(2);
    expect(texts.filter(hasEnglish)).toEqual([]);
    line.expectQuiet();
  });
});
