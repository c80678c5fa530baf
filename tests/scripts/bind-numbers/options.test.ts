import { type BindOptions, readBindOptions } from '../../../scripts/bind-numbers/options.ts';
import { askedOf } from '../../../scripts/command-line.ts';
import { bindNumbers } from '../../../scripts/commands/put-it-on-the-air.ts';

function read(args: readonly string[]): BindOptions | undefined {
  const asked = askedOf(bindNumbers, args);
  return asked && readBindOptions(asked.options);
}

describe('the command line of bind-numbers', () => {
  it('names one number or both, for an environment', () => {
    expect(read(['--listeners', '+15550100'])).toEqual({
      numbers: [{ role: 'listeners', phoneNumber: '+15550100' }],
      environment: 'dev',
      isDryRun: false,
      isUndo: false,
      isAgreed: false,
    });
    const both = read(['--dj=+15550101', '--listeners=+15550100', '--environment=staging']);
    expect(both).toMatchObject({ numbers: [{ role: 'listeners' }, { role: 'dj' }], environment: 'staging' });
    expect(read(['--undo', '--yes', '--dry-run'])).toMatchObject({
      numbers: [],
      isUndo: true,
      isAgreed: true,
      isDryRun: true,
    });
  });

  it.each<[string, string[], RegExp]>([
    ['no number', [], /say which numbers/],
    ['one number for both', ['--listeners', '+15550100', '--dj', '+15550100'], /the same number/],
    ['a number without a country', ['--dj', '5550100'], /--dj \+5•••00 is no telephone number/],
    ['a word', ['--dj', 'anonymous'], /no telephone number/],
    ['an unknown option', ['--listener', '+15550100'], /listener/],
  ])('refuses %s', (_what, args, words) => {
    expect(() => read(args)).toThrow(words);
  });
});
