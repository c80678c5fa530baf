import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askedOf } from '../../../scripts/command-line.ts';
import { commandList } from '../../../scripts/commands/command-list.ts';
import { COMMAND_TABLES } from '../../../scripts/commands/command-tables.ts';
import { GROUPS, help } from '../../../scripts/commands/commands.ts';
import type { Declared } from '../../../scripts/commands/declare.ts';
import { fillIn } from '../../../scripts/emulator-readme/fill-in.ts';

const PROJECT = join(__dirname, '../../..');
const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const everyCommand = [help, ...GROUPS.flatMap(({ commands }) => commands)];
const named = (name: string): Declared => {
  const found = everyCommand.find(({ command }) => command.name() === name);
  if (!found) throw new Error(`${name} is not declared`);
  return found;
};
const names = everyCommand.map(({ command }) => command.name());

describe('every script of package.json', () => {
  it('is declared, in the order of its group, so that npm run lists them in it too', () => {
    expect(Object.keys(scripts)).toEqual(names);
  });

  it('that is ours reads its command line by its own declaration, before anything else', async () => {
    const ours = Object.entries(scripts).flatMap(([name, line]) => {
      const [, file] = /^tsx (scripts\/\S+\.ts)/.exec(line) ?? [];
      return file === undefined ? [] : [[name, read(file)] as const];
    });
    expect(ours.length).toBeGreaterThan(20);
    for (const [name, text] of ours) {
      const [, variable = ''] = /^(?:await )?commandLine\((\w+), async /m.exec(text) ?? [];
      const imported = new RegExp(
        `import {[^}]*?(\\w+ as )?\\b${variable}\\b[^}]*} from '\\./commands/(\\S+)';`,
      );
      const [, renamed, module] = imported.exec(text) ?? [];
      const declared = (await import(`../../../scripts/commands/${module}`)) as Record<string, Declared>;
      expect(declared[renamed?.split(' ')[0] ?? variable]?.command.name()).toBe(name);
    }
  });
});

describe('a command', () => {
  let printed = '';
  beforeEach(() => {
    printed = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += text;
      return true;
    });
  });
  afterEach(() => jest.restoreAllMocks());

  it.each(names)('says what it does, with its options and an example: %s', (name) => {
    const { command, examples } = named(name);
    expect(askedOf(named(name), ['--help'])).toBeUndefined();
    expect(printed).toMatch(new RegExp(`^Usage: npm (run )?${name} -- `));
    expect(printed.replace(/\s+/g, ' ')).toContain(`${command.description()} `);
    expect(printed).not.toContain('\u001b');
    const described = [...command.options, ...command.registeredArguments].filter(
      ({ description }) => description,
    );
    expect(described).toHaveLength(command.options.length + command.registeredArguments.length);
    for (const { defaultValue } of command.options)
      if (typeof defaultValue === 'string')
        expect(printed.replace(/\s+/g, ' ')).toContain(`(default: "${defaultValue}")`);
    for (const [line] of examples) expect(printed).toContain(`\n  ${line}`);
  });

  it.each(names)('has examples that it takes: %s', (name) => {
    const { examples } = named(name);
    expect(examples.length).toBeGreaterThan(0);
    const own = examples.filter(([line]) => line.split(' -- ')[0] === examples[0]?.[0].split(' -- ')[0]);
    expect(own.length).toBeGreaterThan(0);
    for (const [line] of own)
      expect(askedOf(named(name), asShellSplits(line.split(' -- ')[1] ?? ''))).toMatchObject({ options: {} });
  });

  it('is said in a line that fits', () => {
    const long = everyCommand.filter(
      ({ command }) => command.summary().length > 84 || /\.$/.test(command.summary()),
    );
    expect(long.map(({ command }) => command.name())).toEqual([]);
  });

  it.each<[string, string[], RegExp]>([
    [
      'start',
      ['--prot', '3001'],
      /^unknown option '--prot' \(Did you mean --port\?\): npm start -- --help shows/,
    ],
    [
      'close-out',
      ['--dryrun'],
      /^unknown option '--dryrun' \(Did you mean --dry-run\?\): npm run close-out -- --help/,
    ],
    ['doctor', ['--env', 'staging'], /^unknown option '--env'.*: npm run doctor -- --help/],
    ['keys', ['--zzz'], /^unknown option '--zzz': npm run keys -- --help/],
    ['keys', ['all'], /^too many arguments.*: npm run keys -- --help/],
    ['report', ['last', 'first'], /^one show at a time: npm run report -- SHOW, or last$/],
    ['forget', ['+1', '555', '0123'], /^give one number, without blanks: npm run forget -- \+15550123$/],
    ['forget', ['--+15550123'], /^unknown option '--\+1•••0123': /],
    ['rehearse', ['--scenario'], /^option '--scenario <file>' argument missing: npm run rehearse -- --help/],
    ['rehearse', ['--json', '--seed', '2'], /^option '--json <file>' argument missing/],
    ['start:twilio', ['-p', '--live'], /^option '-p, --port <port>' argument missing/],
    ['ladder', [], /^say which record and which call.*: npm run ladder -- FILE CALLSID$/],
    ['ladder', ['calls.jsonl'], /^say which record and which call.*: npm run ladder -- FILE CALLSID$/],
    [
      'check:openapi',
      [],
      /^say which OpenAPI documents and which record: npm run check:openapi -- FOLDER RECORD$/,
    ],
    ['phone', [], /^say which number to call: npm run phone -- \+15550100$/],
    ['bench', ['doorway'], /'doorway'.* Allowed choices are doorways, emulator/],
  ])('refuses in one line, with the remedy, what makes no sense: %s %j', (name, args, words) => {
    expect(() => askedOf(named(name), args)).toThrow(words);
    expect(() => askedOf(named(name), args)).not.toThrow(/\n/);
    expect(printed).toBe('');
  });

  it('takes what looks like an option for a value where that is meant', () => {
    expect(askedOf(named('report'), ['--out=--friday'])?.options).toMatchObject({ out: '--friday' });
    expect(askedOf(named('start:twilio'), ['--', '--port', '--cwd'])?.args).toEqual([['--port', '--cwd']]);
  });
});

describe('the commands', () => {
  it.each(Object.entries(COMMAND_TABLES))(
    'are told in %s as they are declared; when this fails, run: npm run command-tables',
    (document, tables) => {
      expect(read(document) === fillIn(read(document), tables)).toBe(true);
    },
  );

  it('are listed by what they are for', () => {
    const lines = commandList();
    expect(lines.filter((line) => line.endsWith(':'))).toEqual(
      ['Run a show', 'Put it on the air', 'Look back', 'Try and rehearse', 'Develop'].map(
        (title) => `${title}:`,
      ),
    );
    for (const name of Object.keys(scripts).filter((name) => name !== 'help'))
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^  npm (run )?${name}  +\\w`)));
  });
});

/** What stands between quotes is one argument. */
function asShellSplits(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
}
