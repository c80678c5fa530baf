import type { CardText } from './act.ts';
import { longest, plainText } from './parse-act.ts';
import { type Role, roles } from './role.ts';

/** What people at the console have noted of a caller in line. */
export interface DeskCard extends CardText {
  readonly isScreened: boolean;
  readonly isLocked: boolean;
  readonly isGuest: boolean;
  /** Who has changed it last, and when, in milliseconds since 1970. */
  readonly by: Role;
  readonly at: number;
}

/** A card with what tells it from the one before. */
export interface DeskCardSeen {
  readonly card: DeskCard;
  readonly revision: string;
}

/** A card that nobody has written anything on. */
export function emptyDeskCard(by: Role, at: number): DeskCard {
  const text = { name: '', town: '', point: '', note: '' };
  return { ...text, isScreened: false, isLocked: false, isGuest: false, by, at };
}

/**
 * Reads a card as it is stored.
 *
 * @returns undefined for what is none
 */
export function parseDeskCard(content: unknown): DeskCard | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const { name, town, point, note, at, by, ...marks } = content as Readonly<Record<string, unknown>>;
  const role = roles.find((known) => known === by);
  if (role === undefined || typeof at !== 'number') return undefined;
  return {
    name: plainText(name, longest.name),
    town: plainText(town, longest.town),
    point: plainText(point, longest.point),
    note: plainText(note, longest.note),
    isScreened: marks.isScreened === true,
    isLocked: marks.isLocked === true,
    isGuest: marks.isGuest === true,
    by: role,
    at,
  };
}
