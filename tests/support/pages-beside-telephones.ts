import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import { faultFile } from '../../emulator/fault-injection/fault-file.ts';
import { Faults } from '../../emulator/fault-injection/faults.ts';
import type { Profile } from '../../emulator/functions/profile.ts';
import { parseYaml } from '../../emulator/yaml-file.ts';
import { startEmulatedLine } from '../../scripts/emulated-line.ts';
import { accountOfCalls, type CallAccount } from '../../scripts/rehearsal/account-of-calls.ts';
import { rehearsalKeySettings } from '../../scripts/rehearsal/console/console-keys.ts';
import { ConsolePage } from '../../scripts/rehearsal/console/console-page.ts';
import { brokenInvariants } from '../../scripts/rehearsal/invariants.ts';
import { playOn } from '../../scripts/rehearsal/play-show.ts';
import { parseScenario } from '../../scripts/rehearsal/scenario.ts';
import type { AtConsole } from '../../scripts/rehearsal/show-event.ts';

/** Six minutes with ten callers: some are aired, some lose patience, one is there at the end. */
const EVENING = parseScenario(`
title: A short evening
begins: "2026-03-06T20:00:00Z"
lasts: "6:00"
numbers: { listeners: "+15550100", dj: "+15550101" }
settings: { STATION_NAME: Radio Aurora, DJ_NUMBERS: "+15550190", SHOW_PACE_SECONDS: "60" }
dj:
  phone: "+15550190"
  talks: "0:30"
  moves:
    - { at: "0:30", does: dials }
    - { at: "3:20", when off the air with: anybody, after: "0:02", does: presses, key: "7" }
    - { when hears: how many minutes, does: presses, key: "1" }
    - { at: "6:00", does: hangs up }
crowds:
  - { name: Patient, count: 7, from: "+15550300", calls: "0:05 - 3:00", patience: "5:00 - 5:00", talks: "0:15 - 0:40" }
  - { name: Hurried, count: 3, from: "+15550200", calls: "0:30 - 3:00", patience: "0:50 - 1:30", talks: "0:20 - 0:20" }
listeners: []
`);

/** What came of the evening at the telephones, and what the pages were told meanwhile. */
export interface PlayedEvening {
  readonly calls: readonly CallAccount[];
  /** Everything that each caller, and the DJ, heard and went through, with its second. */
  readonly lives: Readonly<Record<string, readonly string[]>>;
  /** How many requests to REST were made on behalf of telephones, and on behalf of pages. */
  readonly rest: { readonly telephones: number; readonly pages: number };
  /** Without those of the pages themselves. */
  readonly alerts: readonly number[];
  readonly broken: readonly string[];
  readonly pages: readonly AtConsole[];
  /** Milliseconds since 1970. */
  readonly beganAt: number;
}

interface Playing {
  /** What goes wrong, as a file of faults says it; seconds count from the beginning of the evening. */
  readonly faults?: string;
  readonly pagesAreOpen: boolean;
  /** How long things take in the cloud. */
  readonly profile?: Profile;
  /** At that second as many others ask for the board as there may be Functions at once. */
  readonly crowdAt?: number;
}

const MOST_AT_ONCE = 30;

/** Plays the evening on a line of its own, so that all of Twilio's names are the same each time: with the pages open, or shut. */
export async function playEvening({
  faults = 'faults: []',
  pagesAreOpen,
  profile,
  crowdAt,
}: Playing): Promise<PlayedEvening> {
  const clock = new VirtualClock(EVENING.beginsAt);
  const emulator = await startEmulatedLine({
    ...{ clock, seed: 'pages', inProcess: true },
    faults: new Faults(clock, parseYaml(faults, faultFile, 'the faults')),
    listenersNumber: EVENING.numbers.listeners,
    djNumber: EVENING.numbers.dj,
    settings: { ...EVENING.settings, ...rehearsalKeySettings },
    ...(profile ? { profile } : {}),
  });
  try {
    const console = pagesAreOpen ? { console: { producer: [], dj: [] } } : {};
    if (crowdAt !== undefined) crowdIn(emulator, crowdAt);
    return evening(await playOn(emulator, { ...EVENING, ...console }, { clock }));
  } finally {
    await emulator.stop();
  }
}

/** Signed in, and at the same instant. */
function crowdIn(emulator: Emulator, atSecond: number): void {
  const { clock } = emulator.account;
  const others = Array.from(
    { length: MOST_AT_ONCE },
    () => new ConsolePage({ emulator, role: 'producer', tell: () => {} }),
  );
  clock.after(0, () => others.forEach((page) => void page.signIn()));
  clock.after(atSecond * 1000, () => others.forEach((page) => void page.look()));
}

function evening(show: Show): PlayedEvening {
  const { emulator, events } = show;
  const calls = accountOfCalls(show);
  const pathOf = (work = '') => emulator.causes.get(work)?.path ?? '';
  const rest = events.flatMap((event) => (event.type === 'rest' ? [pathOf(event.causedBy)] : []));
  const ofPages = rest.filter((path) => path.startsWith('/console')).length;
  return {
    calls,
    lives: livesIn(show, EVENING.beginsAt),
    rest: { telephones: rest.length - ofPages, pages: ofPages },
    alerts: emulator.account.alerts.flatMap(({ code, url = '' }) => (url.includes('/console') ? [] : [code])),
    broken: brokenInvariants(show, calls),
    pages: events.flatMap((event) => (event.type === 'console' ? [event] : [])),
    beganAt: EVENING.beginsAt,
  };
}

type Show = Awaited<ReturnType<typeof playOn>>;

function livesIn({ events, listeners }: Show, beginsAt: number): Record<string, string[]> {
  const lives: Record<string, string[]> = {};
  const names = new Map(listeners.map(({ call, listener }) => [call?.callSid, listener.name]));
  for (const event of events) {
    if (!('callSid' in event) || event.type === 'console') continue;
    const what = lifeLine(event);
    if (what === undefined) continue;
    const name = names.get(event.callSid) ?? 'DJ';
    const life = lives[name] ?? [];
    lives[name] = life;
    life.push(`${((event.at - beginsAt) / 1000).toFixed(1)} ${what}`);
  }
  return lives;
}

/** Which track of music comes is drawn by the call, and not by what else goes on. */
function lifeLine(event: Show['events'][number]): string | undefined {
  if (event.type === 'heard') return event.kind === 'say' ? `hears ${event.text}` : `hears ${event.kind}`;
  if (event.type === 'queue') return `${event.change} ${event.queue}`;
  if (event.type === 'bridge') return `on the air: ${event.change}`;
  return event.type === 'call' ? event.status : undefined;
}

/** What became of everybody: who was aired, one after the other; each one's fate; and each one's wait, in seconds. */
export function outcomeOf({ calls }: PlayedEvening) {
  const airedAt = ({ spells }: CallAccount) => spells.find(({ onAir }) => onAir)?.onAir?.at ?? 0;
  const aired = calls.filter(({ fate }) => fate === 'aired').sort((a, b) => airedAt(a) - airedAt(b));
  return {
    aired: aired.map(({ name }) => name),
    fates: Object.fromEntries(calls.map(({ name, fate }) => [name, fate])),
    waits: new Map(calls.map(({ name, waitSeconds = 0 }) => [name, waitSeconds])),
  };
}
