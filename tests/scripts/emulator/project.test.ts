import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesOf, projectIn, serviceOf } from '../../../scripts/emulator/project.ts';

const MODULES = join(__dirname, '../../../node_modules');
const NAMED = '{"name":"@studio/Night Line","dependencies":{"@twilio/runtime-handler":"2.0.1"}}';

describe("somebody's project", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'project-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Lays files out; a folder with modules has those of this repository. */
  function lay(files: Readonly<Record<string, string>>, { modules = true } = {}) {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    if (modules) symlinkSync(MODULES, join(folder, 'node_modules'));
    return projectIn(folder);
  }

  it.each([
    [{ '.twilioserverlessrc': '{}' }, 'functions'],
    [{ 'package.json': NAMED }, 'functions'],
    [{ 'package.json': '{"dependencies":{"express":"4.22.3"}}' }, 'node'],
    [{ 'package.json': '{}', 'bun.lock': '' }, 'bun'],
    [{ 'requirements.txt': 'flask' }, 'python'],
    [{ 'main.go': '' }, 'unknown'],
  ] as const)('is known by what lies in it: %j', (files, kind) => {
    expect(lay({ ...files }, { modules: false }).kind).toBe(kind);
  });

  it('is hosted as it lies there', () => {
    const project = lay({
      'package.json': NAMED,
      '.env': 'STATION="Hill Radio"\nEMPTY=\n',
      'functions/voice.js': '',
      'assets/a.txt': '',
    });
    expect(serviceOf(project)).toEqual({
      directory: folder,
      twilioRun: expect.stringMatching(/twilio-run\.js$/),
      functionsFolder: 'functions',
      assetsFolder: 'assets',
      domain: 'studio-night-line-0000-dev.twil.io',
      environment: { STATION: 'Hill Radio', EMPTY: '' },
    });
    expect(filesOf(project)).toEqual(
      ['.twilioserverlessrc', 'package.json', '.env', 'functions', 'assets'].map((name) =>
        join(folder, name),
      ),
    );
  });

  it('may have its folders elsewhere, as .twilioserverlessrc says, and no assets', () => {
    const rc =
      "{ functionsFolder: 'built', commands: { start: { env: '.env.local' } }, /* of twilio-run */ }";
    const project = lay({
      '.twilioserverlessrc': rc,
      'built/voice.js': '',
      '.env': 'A=1',
      '.env.local': 'A=2',
    });
    expect(serviceOf(project)).toMatchObject({
      functionsFolder: 'built',
      assetsFolder: undefined,
      environment: { A: '2' },
    });
  });

  it.each([
    [
      { '.twilioserverlessrc': "{ functionsFolder: 'dist' }" },
      true,
      /names the folder dist, .*build the project first/,
    ],
    [{ '.twilioserverlessrc': '{ functionsFolder' }, true, /\.twilioserverlessrc cannot be read: /],
    [
      { 'package.json': NAMED, 'functions/voice.js': '' },
      false,
      /twilio is not installed in .*: run npm install there/,
    ],
  ])('is refused in one line when something is missing: %j', (files, modules, reason) => {
    const project = lay(files as unknown as Record<string, string>, { modules });
    expect(() => serviceOf(project)).toThrow(reason);
  });

  it('must be there', () => {
    expect(() => projectIn(join(folder, 'nowhere'))).toThrow(/there is no folder .*nowhere/);
  });
});
