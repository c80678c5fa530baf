import { segmentsOf } from '../../emulator/messages/text-segments.ts';
import type { PlayedShow } from '../rehearsal/play-show.ts';
import type { Usage } from './prices.ts';
import { minutes, sum } from './usage-of-records.ts';

/** What a rehearsed show used of Twilio, counted from outside: by every call, a DJ's too. */
export function usageOfRehearsal({ emulator, events }: Pick<PlayedShow, 'emulator' | 'events'>): Usage {
  const { calls, messages, recordings } = emulator.account;
  const minutesOf = (direction: string) =>
    sum(
      [...calls.values()]
        .filter((call) => call.direction === direction)
        .map((call) => minutes(call.durationSeconds())),
    );
  const rest = events.flatMap((event) => (event.type === 'rest' ? [event.exchange] : []));
  const documents = events.flatMap((event) =>
    event.type === 'webhook' ? [event.exchange.responseBody] : [],
  );
  const sync = rest.filter(({ to }) => to.startsWith('sync.')).length;
  return {
    'inbound minute': minutesOf('inbound'),
    'outbound minute': minutesOf('outbound-api'),
    'recorded minute': sum([...recordings.values()].map(({ durationSeconds }) => minutes(durationSeconds))),
    text: sum(messages.all().map(({ body }) => segmentsOf(body))),
    'function call': sum([...emulator.cloud.functionCalls.values()]),
    'gather of words': documents.filter((document) => /<Gather[^>]* input="[^"]*speech/.test(document))
      .length,
    'character spoken': sum(
      events.map((event) => (event.type === 'heard' && event.kind === 'say' ? event.text.length : 0)),
    ),
    'sync call': sync,
    'other REST call': rest.length - sync,
  };
}
