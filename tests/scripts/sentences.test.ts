import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sentenceLines } from '../../scripts/sentences/sentence-lines.ts';
import { bundledCommand } from '../support/bundled-command.ts';

const PROJECT = join(__dirname, '../..');

describe('npm run sentences', () => {
  let folder: string;
  let command: string;
  beforeAll(async () => {
    command = await bundledCommand('sentences.ts');
    folder = mkdtempSync(join(tmpdir(), 'sentences-'));
    writeFileSync(
      join(folder, 'spanish.env'),
      'LANGUAGE=es-MX\nSTATION_NAME=Radio Uno\nTOPIC=Los camiones.\n',
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(args: string[], environment: Record<string, string>): string[] {
    const { LANGUAGE: _ofShell, ...surroundings } = process.env;
    const { stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      cwd: PROJECT,
      env: { ...surroundings, ENV_FILE: '', ...environment },
      encoding: 'utf8',
    });
    return `${stdout}${stderr}`.trimEnd().split('\n');
  }
  const row = (lines: string[], key: string) => lines.find((line) => line.startsWith(`${key} `));

  it('shows each sentence with its key in the language of the station, and what the topic says', () => {
    const lines = run([], { ENV_FILE: join(folder, 'spanish.env') });
    expect(row(lines, 'one-moment')).toMatch(/ es-MX {2}spoken {3}Un momento, por favor\.$/);
    expect(row(lines, 'thanks-goodbye')).toContain('Gracias por llamar a Radio Uno.');
    expect(row(lines, 'topic')).toMatch(/Los camiones\.$/);
  });

  it('takes the language of a shell for none, as its programs and not the station speak it', () => {
    const spanish = { ENV_FILE: join(folder, 'spanish.env'), LANGUAGE: 'en_US:en' };
    expect(row(run([], spanish), 'one-moment')).toContain('Un momento');
    expect(row(run([], { LANGUAGE: 'es_MX:es' }), 'one-moment')).toContain('One moment');
    expect(row(run([], { LANGUAGE: 'es-MX' }), 'one-moment')).toContain('Un momento');
  });

  it('shows another language, or all of them, when asked', () => {
    expect(row(run(['--language', 'en-GB'], {}), 'pin-prompt')).toMatch(/en-GB .*press hash\.$/);
    const all = run(['--language', 'all'], {}).filter((line) => line.startsWith('one-moment '));
    expect(all).toHaveLength(3);
    expect(run(['--language', 'fr'], {})).toEqual(['--language: use one of en-US, en-GB, es-MX, or all']);
  });
});

describe('the list of sentences', () => {
  it('says which are recorded', () => {
    const files = ['one-moment.mp3', 'topic.mp3', 'credits.txt', 'no-such-sentence.mp3'];
    const lines = sentenceLines({ stationName: 'KXYZ', topic: undefined }, { shown: ['en-US'], files });
    const recorded = lines.filter((line) => / {2}recorded {2}/.test(line));
    expect(recorded.map((line) => line.split(' ')[0])).toEqual(['one-moment', 'topic']);
  });
});
