import type { CallFact } from '../call/call-fact.ts';
import { currentTurn, joinedAt, lastRequeue, recognisedIn } from '../call/turn-of-call.ts';
import { hasNotAnswered, lastTold, type NearFront } from '../dj/caller-dossier.ts';
import { maskNumber, type PhoneNumber } from '../phone-number.ts';
import type { Presence, Row, WhyHere } from './board.ts';
import type { DeskCardSeen } from './desk-card.ts';

/** All that is known of somebody in line, or on the air. */
export interface KnownCaller {
  readonly callSid: string;
  /** What is written down of the call; undefined while it has not been read. */
  readonly facts: readonly CallFact[] | undefined;
  /** Null when it is withheld, undefined while it is not known. */
  readonly number: PhoneNumber | null | undefined;
  /** Null where nobody can say. */
  readonly callsBefore: number | null;
  readonly noted: DeskCardSeen | undefined;
  /** Undefined where it is not known that they were asked whether they are there. */
  readonly nearFront: NearFront | undefined;
  /** When what is written down was read, in milliseconds since 1970: what they have done since is not known. */
  readonly factsAt: number;
}

/** Where they stand. */
export interface Standing {
  readonly place: number;
  /** When they came into the queue in which they are, in milliseconds since 1970. */
  readonly enqueuedAt: number;
  /** Among those whom the DJ dials first. */
  readonly comesFirst: boolean;
  readonly isOrdered: boolean;
}

/** One caller, as the console shows them: what people have typed counts more than what a machine has understood. */
export function rowOf(caller: KnownCaller, standing: Standing): Row {
  const { callSid, facts = [], number, callsBefore, noted } = caller;
  const card = noted?.card;
  const known = recognisedIn(facts);
  const joined = joinedAt(facts);
  return {
    callSid,
    turn: currentTurn(facts),
    revision: noted?.revision ?? '',
    place: standing.place,
    joinedAt: joined === null ? standing.enqueuedAt : Date.parse(joined),
    name: card?.name || (lastTold(facts, 'told-name') ?? ''),
    town: card?.town ?? '',
    point: card?.point || (lastTold(facts, 'told-point') ?? ''),
    note: card?.note || (known?.guest ?? ''),
    isScreened: card?.isScreened ?? false,
    isGuest: card?.isGuest || (known !== undefined && known.guest !== null),
    isLocked: card?.isLocked ?? false,
    maskedNumber: number ? maskNumber(number) : '',
    isWithheld: number === null,
    callsBefore,
    lastAiredAt: known?.lastOnAirAt ? Date.parse(known.lastOnAirAt) : null,
    presence: presenceOf(caller),
    why: whyHere(facts, standing),
  };
}

/** That somebody was asked is written nowhere: as for the DJ at the telephone, silence is told where it is certain, and of nobody else. */
function presenceOf({ facts, nearFront, factsAt }: KnownCaller): Presence {
  if (facts?.some(({ kind }) => kind === 'answered')) return 'answered';
  const isSilent = facts && nearFront && hasNotAnswered(facts, nearFront, new Date(factsAt));
  return isSilent ? 'silent' : 'not-asked';
}

/** The running order counts for whoever is not in front of it already. */
function whyHere(facts: readonly CallFact[], { comesFirst, isOrdered }: Standing): WhyHere {
  if (isOrdered && !comesFirst) return 'ordered';
  return lastRequeue(facts)?.why ?? 'arrived';
}
