import * as caller from '../../src/carried/caller.ts';
import type { Codec } from '../../src/carried/codec.ts';
import * as dj from '../../src/carried/dj.ts';
import * as message from '../../src/carried/message.ts';

const exported = { ...caller, ...dj, ...message };

/** Everything that `src/carried` exports and that writes and reads a query. */
type CodecName = {
  [Name in keyof typeof exported]: (typeof exported)[Name] extends { toQuery: unknown } ? Name : never;
}[keyof typeof exported];

export type Codecs = Pick<typeof exported, CodecName>;

const isCodec = (value: object): value is Codec<object> => 'toQuery' in value;

/** Every codec of ours, under the name by which it is exported. */
export const codecs = Object.fromEntries(
  Object.entries(exported).filter(([, value]) => isCodec(value)),
) as unknown as Codecs;

/** Every name of ours that stands in a query. */
export const ourNames: readonly string[] = [
  ...new Set(Object.values(codecs).flatMap((codec: Pick<Codec<object>, 'names'>) => codec.names)),
];
