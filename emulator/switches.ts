import { EDGE_SWITCHES } from './edge-switches.ts';
import type { OpenQuestion } from './open-question.ts';
import { QUEUE_SWITCHES } from './queue-switches.ts';
import { VERB_SWITCHES } from './verb-switches.ts';

/** Where what is known leaves open what Twilio does, the behaviour is a switch. */
export const SWITCHES = { ...QUEUE_SWITCHES, ...VERB_SWITCHES, ...EDGE_SWITCHES } as const;

export type SwitchName = keyof typeof SWITCHES;

type Widened<T> = T extends boolean ? boolean : T extends number ? number : T extends string ? string : never;
export type Switches = { [Name in SwitchName]: Widened<(typeof SWITCHES)[Name]['default']> };

const NAMES = Object.keys(SWITCHES) as SwitchName[];

function settingOf(side: 'default' | 'unkind', names: readonly SwitchName[]): Partial<Switches> {
  return Object.fromEntries(names.map((name) => [name, SWITCHES[name][side]]));
}

/** All switches at their default, except those given. */
export function switchesWith(changed: Partial<Switches> = {}): Switches {
  return { ...(settingOf('default', NAMES) as Switches), ...changed };
}

/** The runs that a scenario should survive: the defaults, each switch turned alone, all unkind ones together. */
export function unkindVariants(): { name: string; switches: Partial<Switches> }[] {
  return [
    { name: 'defaults', switches: {} },
    ...NAMES.map((name) => ({ name, switches: settingOf('unkind', [name]) })),
    ...NAMES.flatMap((name) =>
      alsoOf(SWITCHES[name]).map((value) => ({ name: `${name} ${value}`, switches: { [name]: value } })),
    ),
    { name: 'all unkind', switches: settingOf('unkind', NAMES) },
  ];
}

function alsoOf({ also = [] }: OpenQuestion): readonly unknown[] {
  return also;
}
