import { askedOf } from '../../../scripts/command-line.ts';
import { forget } from '../../../scripts/commands/look-back.ts';
import { forgetArguments } from '../../../scripts/forget/arguments.ts';

const CALLER = '+15550123';

function read(args: readonly string[]) {
  const asked = askedOf(forget, args);
  return asked && forgetArguments(asked.options, ...asked.args);
}
const manner = { environment: 'dev', dryRun: false, json: false };

describe('what npm run forget is asked', () => {
  it.each<[string[], object]>([
    [[CALLER], { ...manner, kind: 'number', number: CALLER, stationNumbers: undefined }],
    [['--dry-run', CALLER], { kind: 'number', number: CALLER, dryRun: true, json: false }],
    [[CALLER, '--json', '--environment', 'prod'], { json: true, environment: 'prod' }],
    [[CALLER, '--station-numbers', '+15550100,+15550101'], { stationNumbers: ['+15550100', '+15550101'] }],
    [[CALLER, '--unblock'], { ...manner, kind: 'number', unblocks: true }],
    [['--expired', '--dry-run'], { ...manner, kind: 'expired', dryRun: true }],
  ])('is understood as in %j', (args, asked) => {
    expect(read(args)).toMatchObject(asked);
  });

  it.each<[string, string[], RegExp]>([
    ['no number', [], /^say which number/],
    ['a number without its plus', ['15550123'], /written with \+ and the country code/],
    ['a number with blanks', ['+1', '555', '0123'], /one number, without blanks/],
    ['a word', ['anonymous'], /written with \+/],
    ['the keypad form of a withheld number', ['+266696687'], /written with \+/],
    ['nothing between quotes', [''], /written with \+/],
    ['a number and --expired', [CALLER, '--expired'], /give no number with it/],
    ['--expired and --unblock', ['--expired', '--unblock'], /no --unblock/],
    ['station numbers that are none', [CALLER, '--station-numbers', 'all'], /^--station-numbers must be/],
    ['an option that there is not', [CALLER, '--all'], /--all/],
  ])('is refused with a word of what to do when it is %s', (_, args, words) => {
    expect(() => read(args)).toThrow(words);
  });
});
