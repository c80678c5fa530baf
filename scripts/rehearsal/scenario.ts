import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ScenarioError } from './scenario-error.ts';
import { fieldsOf } from './scenario-fields.ts';

/** A listener of the scenario; times are seconds since the show began. */
export interface Listener {
  readonly name: string;
  /** What the line sees: a number, or text such as `anonymous`. */
  readonly from: string;
  readonly callsAt: number;
  /** Hangs up when not on the air after waiting this long. */
  readonly patienceSeconds: number;
  /** Says goodbye and hangs up after this long on the air, unless the DJ ends it first. */
  readonly talkSeconds: number;
  readonly hangsUp: 'when out of patience' | 'during the notice';
  /** Keys, by seconds since the call began. */
  readonly keys: readonly { readonly at: number; readonly key: string }[];
}

export type DjMove =
  | { readonly at: number; readonly does: 'dials' | 'hangs up' | 'is cut off' | 'closes the line' }
  | { readonly at: number; readonly does: 'presses'; readonly key: string };

/** A show to rehearse. */
export interface Scenario {
  readonly title: string;
  readonly seed: string;
  /** Milliseconds since 1970. */
  readonly beginsAt: number;
  readonly lastsSeconds: number;
  readonly numbers: { readonly listeners: string; readonly dj: string; readonly djPhone: string };
  readonly djPin: string;
  /** The DJ ends a call with `*` after this long, if the listener has not. */
  readonly djTalksSeconds: number;
  readonly settings: Readonly<Record<string, string>>;
  /** Numbers that cannot be texted, with Twilio's error code. */
  readonly refusedTexts: Readonly<Record<string, number>>;
  readonly djMoves: readonly DjMove[];
  readonly listeners: readonly Listener[];
}

/** Reads a scenario file. Throws ScenarioError, in one line, when there is none or it makes no sense. */
export function readScenario(path: string): Scenario {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ScenarioError(`there is no scenario file at ${path}`, { cause });
  }
  return parseScenario(text, path);
}

export function parseScenario(text: string, path = 'the scenario'): Scenario {
  let content: unknown;
  try {
    content = parse(text);
  } catch (cause) {
    throw new ScenarioError(`${path} is not YAML: ${String(cause).split('\n', 1)[0]}`, { cause });
  }
  const fields = fieldsOf(content, path);
  const numbers = fields.section('numbers');
  const dj = fields.section('dj');
  return {
    title: fields.text('title'),
    seed: fields.text('seed', '1'),
    beginsAt: fields.moment('begins'),
    lastsSeconds: fields.seconds('lasts'),
    numbers: { listeners: numbers.text('listeners'), dj: numbers.text('dj'), djPhone: dj.text('phone') },
    djPin: dj.text('pin', ''),
    djTalksSeconds: dj.seconds('talks', '3:00'),
    settings: fields.texts('settings'),
    refusedTexts: Object.fromEntries(
      Object.entries(fields.texts('refused texts')).map(([number, code]) => [number, Number(code)]),
    ),
    djMoves: dj.list('moves').map((move) => {
      const does = move.choice('does', ['dials', 'hangs up', 'is cut off', 'closes the line', 'presses']);
      return does === 'presses'
        ? { at: move.seconds('at'), does, key: move.text('key') }
        : { at: move.seconds('at'), does };
    }),
    listeners: fields.list('listeners').map((listener) => ({
      name: listener.text('name'),
      from: listener.text('from'),
      callsAt: listener.seconds('calls'),
      patienceSeconds: listener.seconds('patience', '30:00'),
      talkSeconds: listener.seconds('talks', '2:00'),
      hangsUp: listener.choice(
        'hangs up',
        ['when out of patience', 'during the notice'],
        'when out of patience',
      ),
      keys: listener.list('keys').map((key) => ({ at: key.seconds('at'), key: key.text('key') })),
    })),
  };
}
