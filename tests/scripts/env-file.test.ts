import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingsVerdict } from '../../scripts/doctor/settings.ts';
import { readEnvFile } from '../../scripts/env-file.ts';
import { stationIn } from '../../scripts/station-in-environment.ts';

describe('an .env file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'env-file-'));
  const file = join(folder, '.env');
  afterAll(() => rmSync(folder, { recursive: true }));

  function read(content: string | Uint8Array): Record<string, string> {
    writeFileSync(file, content);
    return readEnvFile(file);
  }

  it.each<[string, string, Record<string, string>]>([
    ['nothing at all', '', {}],
    ['blank lines and comments', '\n# ours\n   # STATION_NAME=Old Radio\n\t\n', {}],
    ['a name, an equals sign and a value', 'STATION_NAME=Hill Radio\n', { STATION_NAME: 'Hill Radio' }],
    ['no value', 'STATION_NAME=\nTOPIC=   \n', { STATION_NAME: '', TOPIC: '' }],
    ['blanks around both', '  STATION_NAME \t=  Hill Radio \u00a0\n', { STATION_NAME: 'Hill Radio' }],
    ['export before it', 'export STATION_NAME=Hill Radio', { STATION_NAME: 'Hill Radio' }],
    [
      'the byte order mark of Notepad',
      '\uFEFFDJ_PIN=482913\r\nTOPIC=Tea\r\n',
      { DJ_PIN: '482913', TOPIC: 'Tea' },
    ],
    ['two files in one, each with its byte order mark', '\uFEFFA=1\n\uFEFFB=2\n', { A: '1', B: '2' }],
    ['the line ends of an old Macintosh', 'A=1\rB=2\r', { A: '1', B: '2' }],
    [
      'a comment behind the value',
      'STATION_NAME=Hill Radio # ours, #1\nTOPIC= # none',
      { STATION_NAME: 'Hill Radio', TOPIC: '' },
    ],
    ['a number sign inside a word', 'STATION_NAME=Hits#1 Radio', { STATION_NAME: 'Hits#1 Radio' }],
    ['quotes inside', `TOPIC=What is "home" to you?`, { TOPIC: 'What is "home" to you?' }],
    ['an apostrophe inside', `NEXT_SHOW=We're back on Friday.`, { NEXT_SHOW: "We're back on Friday." }],
    ['quotes around', 'STATION_NAME="Hits #1 Radio"', { STATION_NAME: 'Hits #1 Radio' }],
    [
      'quotes around, other ones inside, and a comment',
      `TOPIC="'80s, or 'now'?" # why not`,
      { TOPIC: "'80s, or 'now'?" },
    ],
    ['apostrophes around', `TOPIC='What is "home" to you?'`, { TOPIC: 'What is "home" to you?' }],
    ['backticks around', 'STATION_NAME=`Radio "Aurora\'s" #1`', { STATION_NAME: `Radio "Aurora's" #1` }],
    ['nothing between quotes', `TOPIC=""\nNEXT_SHOW=''`, { TOPIC: '', NEXT_SHOW: '' }],
    ['an equals sign, a dollar and a backslash inside', 'TOPIC=1+1=$2\\n', { TOPIC: '1+1=$2\\n' }],
    [
      'letters of every language',
      'STATION_NAME=Radio Málaga – “98.5” 🎙',
      { STATION_NAME: 'Radio Málaga – “98.5” 🎙' },
    ],
    ['a name that is repeated without a value', 'DJ_PIN=482913\nDJ_PIN=\n', { DJ_PIN: '482913' }],
  ])('is read as it is written, with %s', (_, content, written) => {
    expect(read(content)).toEqual(written);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['quotes inside quotes', 'A=1\nTOPIC="What is "home" to you?"', /^ {2}line 2, TOPIC: .*quotes/m],
    ['an apostrophe between apostrophes', `NEXT_SHOW='We're back on Friday.'`, /line 1, NEXT_SHOW: /],
    ['words behind the quotes', 'TOPIC="Home" or "away"?', /line 1, TOPIC: /],
    ['two quotations', 'TOPIC="Home" or "away"', /line 1, TOPIC: /],
    ['a comment with quotes behind quotes', 'TOPIC="Home" # or "away"', /line 1, TOPIC: /],
    [
      'an apostrophe that nothing closes',
      "STATION_NAME='80s Gold\nDJ_PIN=482913\nTOPIC=It's late",
      /line 1, STATION_NAME: /,
    ],
    ['a value of two lines', 'TOPIC="Home\nand away"', /line 1, TOPIC: [\s\S]*line 2: /],
    [
      'a number sign that may begin a comment',
      'STATION_NAME=Hits #1 Radio',
      /line 1, STATION_NAME: .*#.*quotes/,
    ],
    ['a value that begins with one', 'STATION_NAME=#1 Radio', /line 1, STATION_NAME: /],
    [
      'a backslash that others read as something else',
      'TOPIC="Home\\nand away"',
      /line 1, TOPIC: .*backslash/,
    ],
    ['a line without an equals sign', 'A=1\n\nSTATION_NAME: Hill Radio', /line 3: .*NAME=value/],
    ['a name with a blank', 'STATION NAME=Hill Radio', /line 1: .*NAME=value/],
    ['two values of one name', 'DJ_PIN=482913\nA=1\nDJ_PIN=482914', /line 3, DJ_PIN: .*line 1/],
    [
      'letters of another encoding',
      Buffer.from('A=1\nSTATION_NAME=Radio Málaga', 'latin1'),
      /line 2: .*UTF-8/,
    ],
    ['what PowerShell calls Unicode', Buffer.from('\uFEFFA=1\r\n', 'utf16le'), /line 1: .*UTF-8/],
  ])('is refused by its line when it has %s', (_, content, reason) => {
    expect(() => read(content)).toThrow(reason);
  });

  it('names every line that has to be mended, and never a value', () => {
    const wrong = () => read('DJ_PIN=\'482913\nTOPIC=Tea\nAUTH_TOKEN="0123"4567"\n');
    expect(wrong).toThrow(/cannot be read as it is written[\s\S]*line 1, DJ_PIN[\s\S]*line 3, AUTH_TOKEN/);
    expect(wrong).not.toThrow(/482913|0123|4567/);
  });

  it('is what the doctor compares a deployment with, and not what another reader makes of it', () => {
    const { variables } = stationIn('dev', read('STATION_NAME=Hits#1 Radio\nDJ_PIN=482913\n'));
    const deployed = (stationName: string) =>
      stationIn('dev', { STATION_NAME: stationName, DJ_PIN: '482913' });
    expect(settingsVerdict(deployed('Hits'), { variables }).finding).toBe('not as in .env: STATION_NAME');
    expect(settingsVerdict(deployed('Hits#1 Radio'), { variables }).state).toBe('ok');
  });

  it('can be a copy of .env.example', () => {
    const variables = readEnvFile(join(__dirname, '../../.env.example'));
    expect(Object.keys(variables)).toContain('STATION_NAME');
    expect(Object.values(variables).filter((value) => value !== '')).toEqual([]);
  });

  it('is not missed', () => {
    expect(readEnvFile(join(folder, 'nowhere'))).toEqual({});
    expect(readEnvFile('')).toEqual({});
  });
});
