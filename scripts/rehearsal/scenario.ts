import { parseYaml, readYamlFile } from '../../emulator/yaml-file.ts';
import { YamlFileError } from '../../emulator/yaml-file-error.ts';
import { readSettings } from '../../src/runtime/settings.ts';
import { roles } from '../../src/show/console/role.ts';
import { mayDo } from '../../src/show/console/who-may.ts';
import type { ConsoleInFile } from './console/console-schema.ts';
import { peopleOf } from './crowd.ts';
import { type DjMove, type ListenerReaction, type ScenarioFile, scenarioFile } from './scenario-schema.ts';

/** A listener of the scenario; times are seconds since the show began. */
export interface Listener {
  readonly name: string;
  readonly from: string;
  readonly callsAt: number;
  readonly patienceSeconds: number;
  readonly talkSeconds: number;
  readonly hangsUp: 'when out of patience' | 'during the notice';
  /** Keys, by seconds since the call began. */
  readonly keys: readonly { readonly at: number; readonly key: string }[];
  readonly reactions: readonly ListenerReaction[];
}

/** A show to rehearse. */
export interface Scenario {
  readonly title: string;
  readonly seed: string;
  /** Milliseconds since 1970. */
  readonly beginsAt: number;
  readonly lastsSeconds: number;
  readonly numbers: { readonly listeners: string; readonly dj: string; readonly djPhone: string };
  readonly djPin: string;
  readonly djTalksSeconds: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly refusedTexts: Readonly<Record<string, number>>;
  readonly djMoves: readonly DjMove[];
  /** Whose page of the console is open; undefined where nobody's is. */
  readonly console?: ConsoleInFile;
  /** Those of the file, and those that the seed makes of its crowds. */
  readonly listeners: readonly Listener[];
}

/**
 * Reads a scenario file. Throws YamlFileError, in one line, when there is none or it makes no sense.
 *
 * @param seed instead of the one in the file: everybody in its crowds is drawn anew
 */
export function readScenario(path: string, seed?: string): Scenario {
  return scenarioOf(readYamlFile(path, scenarioFile), seed);
}

export function parseScenario(content: string, seed?: string): Scenario {
  return scenarioOf(parseYaml(content, scenarioFile, 'the scenario'), seed);
}

function scenarioOf(file: ScenarioFile, seed = file.seed): Scenario {
  const { dj } = file;
  checkNames(file);
  checkConsole(file);
  checkSettings(file);
  const named = file.listeners.map(({ name, from, keys, ...listener }) => ({
    name,
    from,
    keys,
    callsAt: listener.calls,
    patienceSeconds: listener.patience,
    talkSeconds: listener.talks,
    hangsUp: listener['hangs up'],
    reactions: listener.reacts,
  }));
  return {
    title: file.title,
    seed,
    beginsAt: Date.parse(file.begins),
    lastsSeconds: file.lasts,
    numbers: { ...file.numbers, djPhone: dj.phone },
    djPin: dj.pin,
    djTalksSeconds: dj.talks,
    settings: file.settings,
    refusedTexts: file['refused texts'],
    djMoves: dj.moves,
    ...(file.console ? { console: file.console } : {}),
    listeners: [...named, ...file.crowds.flatMap((crowd) => peopleOf(crowd, seed))],
  };
}

/** A DJ who waits for somebody who never calls would wait for ever. */
function checkNames({ dj, listeners, crowds }: ScenarioFile): void {
  const names = ['anybody', ...listeners.map(({ name }) => name)];
  for (const move of dj.moves) {
    const name = move['when on the air with'] ?? move['when off the air with'];
    if (name === undefined || names.includes(name)) continue;
    if (!crowds.some((crowd) => name.startsWith(`${crowd.name} `)))
      throw new YamlFileError(`the DJ waits for a listener '${name}' who never calls`);
  }
}

/** What is refused to a role, or is about nobody, would be rehearsed in vain. */
function checkConsole({ console: atConsole = {}, listeners }: ScenarioFile): void {
  const names = listeners.map(({ name }) => name);
  for (const role of roles)
    for (const { does, caller } of atConsole[role] ?? []) {
      if (!mayDo(role, does)) throw new YamlFileError(`console: '${does}' is not for the ${role}`);
      if (caller !== undefined && !names.includes(caller))
        throw new YamlFileError(`console: '${does}' is about a listener '${caller}' who never calls`);
    }
}

/** The line would go on without it, and what is rehearsed would not be what was meant. */
function checkSettings({ settings, dj }: ScenarioFile): void {
  const [problem] = readSettings({ ...settings, ...(dj.pin === '' ? {} : { DJ_PIN: dj.pin }) }).problems;
  if (problem) throw new YamlFileError(`settings: ${problem.name} cannot be used: ${problem.remedy}`);
}
