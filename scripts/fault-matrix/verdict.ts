import type { Heard } from '../../emulator/events.ts';
import type { Stock, StockOfCall } from './stock.ts';

/** How a scene with a fault differs from the one without, in a few words each. One that begins with LOST must not be. */
export interface Verdict {
  readonly person: string;
  readonly record: string;
  readonly line: string;
}

const LOST = 'LOST';
const APPLICATION_ERROR = 'application error';
const DID_NOT_WORK = /did not work|cannot be played yet/;
const ONE_MOMENT = 'One moment, please.';
/** What must be said, or is missed; the rest of what a caller hears depends on how long they wait. */
const ESSENTIAL = ['broadcast and recorded', 'may be recorded', 'kept your place', 'Thank you', 'Goodbye'];
/** Less is not felt as a silence. */
const FELT_STILL_SECONDS = 3;

export function verdictOn(played: Stock, asEver: Stock): Verdict {
  return {
    person: personIn(played, asEver),
    record: recordIn(played, asEver),
    line: lineIn(played, asEver),
  };
}

function personIn(played: Stock, asEver: Stock): string {
  const words = wordsOf(played.heard);
  if (words.some((one) => one.includes(APPLICATION_ERROR))) return `${LOST}: an application error`;
  if (!played.isWell) return `${LOST}: not where they should be`;
  const moments = momentsIn(words) - momentsIn(wordsOf(asEver.heard));
  const still = played.isOfDj
    ? 0
    : Math.round((longestStill(played.heard) - longestStill(asEver.heard)) / 1000);
  const differences = [
    ...(still >= FELT_STILL_SECONDS ? [`${still} s still`] : []),
    ...(moments > 0 ? ['one moment'] : []),
    ...againIn(played),
    ...(isToldLess(words, wordsOf(asEver.heard)) ? ['told less'] : []),
  ];
  return differences.join(', ') || 'as ever';
}

/** Whoever is told that it did not work asks again, and so does whoever has to. */
function againIn({ again, heard }: Stock): string[] {
  if (again !== undefined) return [again];
  return wordsOf(heard).some((one) => DID_NOT_WORK.test(one)) ? ['asks again'] : [];
}

function recordIn(played: Stock, asEver: Stock): string {
  const calls = asEver.calls.map((call) => {
    const other = played.calls.find(({ part }) => part === call.part);
    return differenceOf(other, call);
  });
  const differences = [
    ...calls,
    ...(played.messages < asEver.messages ? [`${LOST}: a message`] : []),
    ...(played.strays > asEver.strays ? [`${LOST}: a recording that nobody knows`] : []),
    ...(new Set(played.texts).size < played.texts.length ? [`${LOST}: the same text twice`] : []),
    ...(played.texts.length < asEver.texts.length ? ['no text'] : []),
    ...(played.wishes < asEver.wishes ? [`${LOST}: a wish`] : []),
  ].filter((difference) => difference !== '');
  return [...new Set(differences)].join(', ') || 'whole';
}

/** A record may tell less than without a fault. It must tell something, and whoever was on the air must be told to have been. */
function differenceOf(call: StockOfCall | undefined, asEver: StockOfCall): string {
  if (asEver.facts.length === 0) return '';
  if (call?.outcome === undefined) return `${LOST}: what became of ${asEver.part}`;
  if (call.wasOnAir !== (call.outcome === 'aired'))
    return `${LOST}: ${call.outcome}, who was ${call.wasOnAir ? '' : 'not '}on the air`;
  if (call.outcome !== asEver.outcome) return `${call.outcome} for ${asEver.outcome}`;
  const missing = [...new Set(asEver.facts)].filter((kind) => !call.facts.includes(kind));
  return missing.length > 0 ? `no ${missing.join(', ')}` : '';
}

function lineIn(played: Stock, asEver: Stock): string {
  const differences = [
    ...(played.moves ? [] : [`${LOST}: nobody new is taken`]),
    ...(played.leftInQueues > 0 ? [`${LOST}: somebody is left in a queue`] : []),
    ...(played.state === asEver.state ? [] : [`${LOST}: ${played.state} for ${asEver.state}`]),
  ];
  return differences.join(', ') || 'moves';
}

function wordsOf(heard: readonly Heard[]): string[] {
  return heard.filter(({ kind }) => kind === 'say').map(({ text }) => text);
}

function momentsIn(words: readonly string[]): number {
  return words.filter((one) => one === ONE_MOMENT).length;
}

function isToldLess(words: readonly string[], asEver: readonly string[]): boolean {
  const says = (sentences: readonly string[], essential: string) =>
    sentences.some((one) => one.includes(essential));
  return ESSENTIAL.some((essential) => says(asEver, essential) && !says(words, essential));
}

/** Milliseconds in which nothing was heard, between the first and the last that was. */
function longestStill(heard: readonly Heard[]): number {
  const gaps = heard.slice(1).map(({ at }, index) => {
    const before = heard[index];
    return before === undefined || before.kind === 'person' ? 0 : at - (before.at + before.lastsMs);
  });
  return Math.max(0, ...gaps);
}
