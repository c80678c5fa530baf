import { Argument } from '@commander-js/extra-typings';
import { command, declare, environment, json } from './declare.ts';

export const block = declare(
  command(
    'block',
    'keeps callers out, lets them in again, or lists who is kept out',
    'A blocked caller hears that the line takes no calls now, does not come into it, and can leave no message. It is for BLOCK_DAYS, and for the next call.',
  )
    .argument('[numbers...]', 'who is kept out, written with + and the country code')
    .option('--reason <words>', 'why, for whoever reads the list')
    .option('--list', 'says who is kept out, since when, until when, by whom and why')
    .option('--remove', 'lets them in again')
    .addOption(json())
    .addOption(environment()),
  [
    ['npm run block -- +15550123 --reason "shouts"', 'keeps a caller out'],
    ['npm run block -- +15550123 --remove', 'lets them in again'],
    ['npm run block -- --list', 'who is kept out'],
  ],
);

export const guests = declare(
  command(
    'guests',
    'expects callers: they come first, and the DJ hears that it is the guest',
    'Without --until, for a year. Numbers in GUEST_NUMBERS are guests too.',
  )
    .addArgument(new Argument('<wish>', 'what is wished').choices(['add', 'remove', 'list'] as const))
    .argument('[numbers...]', 'whom it is about, written with + and the country code')
    .option('--until <day>', 'the last day, such as 2026-12-31, in the time zone of the station')
    .option('--note <words>', 'what the DJ hears besides')
    .addOption(json())
    .addOption(environment()),
  [
    ['npm run guests -- add +15550123 --until 2026-12-31 --note "the mayor"', 'expects a caller'],
    ['npm run guests -- remove +15550123', 'no longer'],
    ['npm run guests -- list', 'who is expected'],
  ],
);
