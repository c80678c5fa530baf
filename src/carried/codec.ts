/** The values that a request carries under names of ours; see `Parameters`. */
export interface CarriedValues {
  /** The value of a name of ours; empty when it is missing. */
  readonly ours: (name: string) => string;
}

const written = Symbol('written');

/** Names of ours with their values, for the query of an address. Only a codec makes one. */
export interface Carried {
  readonly [written]: readonly (readonly [name: string, value: string])[];
}

/** One thing that travels in the query of our addresses, and how it is written there. */
export interface Field<Value> {
  /** As they stand in a query: one, or as many as it takes to tell the values apart. */
  readonly names: readonly string[];
  /** Whatever was sent, it reads. */
  readonly read: (from: CarriedValues) => Value;
  /** A text for each name; undefined for what is not written. */
  readonly write: (value: Value) => readonly (string | undefined)[];
}

/** All that one kind of address carries. */
export interface Codec<Values extends object> {
  /** Every name of ours that it writes and reads. */
  readonly names: readonly string[];
  readonly fields: readonly Pick<Field<unknown>, 'names'>[];
  /** In the order in which the codec was given its fields. What is left out is not carried. */
  readonly toQuery: (values: { readonly [Key in keyof Values]?: Values[Key] | undefined }) => Carried;
  readonly fromQuery: (from: CarriedValues) => Values;
}

/** Puts fields together, each under the name that it has in our code. */
export function codec<Values extends object>(
  fields: {
    readonly [Key in keyof Values]: Field<Values[Key]>;
  },
): Codec<Values> {
  const keys = Object.keys(fields) as (keyof Values)[];
  const pairsOf = <Key extends keyof Values>(key: Key, value: Values[Key] | undefined) =>
    value === undefined ? [] : named(fields[key].names, fields[key].write(value));
  return {
    names: keys.flatMap((key) => fields[key].names),
    fields: Object.values(fields),
    toQuery: (values) => ({ [written]: keys.flatMap((key) => pairsOf(key, values[key])) }),
    fromQuery: (from) =>
      Object.fromEntries(keys.map((key) => [key, fields[key].read(from)])) as unknown as Values,
  };
}

function named(names: readonly string[], texts: readonly (string | undefined)[]): [string, string][] {
  return names.flatMap((name, index) => {
    const text = texts[index];
    return text === undefined ? [] : [[name, text] as [string, string]];
  });
}

/**
 * The address of one of our own doorways, relative to the domain. What it carries in its query comes back as it
 * was: Twilio's signature covers the query. It is also logged by Twilio: no telephone numbers, and no secret that lasts.
 *
 * @param path such as `/wait-loop`
 */
export function link(path: `/${string}`, ...carried: readonly Carried[]): `/${string}` {
  const query = carried
    .flatMap((one) => one[written])
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return query === '' ? path : `${path}?${query}`;
}

/** Whatever `parse` makes of the text. */
export function word<Word extends string>(
  name: string,
  parse: (text: string) => Word | undefined,
): Field<Word | undefined> {
  return { names: [name], read: (from) => parse(from.ours(name)), write: (value) => [value] };
}

/** A text that `is` right, or any that is not empty. Of a long one, the first 256 characters come back. */
export function text(name: string, is = (value: string) => value !== ''): Field<string | undefined> {
  return word(name, (value) => (is(value) ? value : undefined));
}

/** One of a few words. */
export function oneOf<const Word extends string>(
  name: string,
  words: readonly Word[],
): Field<Word | undefined> {
  return word(name, (value) => words.find((candidate) => candidate === value));
}

/** A whole number of at most ten digits; one outside of the limits counts as the nearest within. */
export function count(
  name: string,
  { least = 0, most = 9_999_999_999 }: { readonly least?: number; readonly most?: number } = {},
): Field<number | undefined> {
  return {
    names: [name],
    read(from) {
      const digits = from.ours(name);
      return /^\d{1,10}$/.test(digits) ? Math.min(most, Math.max(least, Number(digits))) : undefined;
    },
    write: (value) => [value === undefined ? undefined : String(value)],
  };
}

/** A moment, in seconds since 1970. */
export const epochSecond = (name: string) => count(name);

/** A length of time, in seconds. */
export const seconds = (name: string) => count(name);

/** The same field where something has to be said when it is missing, or does not read. */
export function otherwise<Value>(
  field: Field<Value | undefined>,
  value: NonNullable<Value>,
): Field<NonNullable<Value>> {
  return { names: field.names, read: (from) => field.read(from) ?? value, write: field.write };
}

/** How often something has happened. Never is not written. */
export function times(name: string): Field<number> {
  const field = otherwise(count(name), 0);
  return { ...field, write: (value) => (value === 0 ? [] : field.write(value)) };
}

/** What is so, or is not: `1` for the one, and nothing at all, or anything else, for the other. */
export function mark(name: string): Field<boolean> {
  return { names: [name], read: (from) => from.ours(name) === '1', write: (is) => [is ? '1' : undefined] };
}

/** The same, where any value at all says that it is so. */
export function presence(name: string): Field<boolean> {
  return { ...mark(name), read: (from) => from.ours(name) !== '' };
}
