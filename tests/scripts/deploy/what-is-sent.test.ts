import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publishAssets } from '../../../scripts/build/publish-assets.ts';
import { reasonIn } from '../../../scripts/deploy/reason-in.ts';

const PROJECT = join(__dirname, '../../..');
const DIST = join(PROJECT, 'dist');

describe('what is sent to the cloud', () => {
  it('holds, of the assets, only what is on the list, whatever else lies in the folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'assets-'));
    const found = [
      'hold-music/a.mp3',
      'fallback-dj.xml',
      '.env',
      'hold-music/a.mp3.map',
      'hold-music/credits.txt',
    ];
    for (const path of [
      ...found,
      'notes.xml',
      'old/fallback-dj.xml',
      'hold-music/old/b.mp3',
      'fallback-x.xml.bak',
    ]) {
      await mkdir(dirname(join(folder, 'from', path)), { recursive: true });
      await writeFile(join(folder, 'from', path), path);
    }
    const published = await publishAssets(join(folder, 'from'), join(folder, 'to'));
    expect(published).toEqual(['fallback-dj.xml', 'hold-music/a.mp3']);
    const files = await readdir(join(folder, 'to'), { recursive: true, withFileTypes: true });
    expect(files.filter((file) => file.isFile())).toHaveLength(2);
    await rm(folder, { recursive: true });
  });

  it('depends on what the functions need at run time, and on nothing else', async () => {
    const folder = join(DIST, 'functions');
    const files = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.js'));
    const sources = await Promise.all(files.map((path) => readFile(join(folder, path), 'utf8')));
    const required = sources.flatMap((source) =>
      [...source.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name),
    );
    const packages = required
      .filter((name) => !name.startsWith('node:') && !builtinModules.includes(name))
      .map((name) => name.split('/')[0]);
    expect([...new Set(packages)]).toEqual(['twilio']);
    const { dependencies } = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(dependencies).toEqual({
      '@twilio/runtime-handler': '2.0.1',
      twilio: expect.stringMatching(/^\d/),
    });
  });
});

describe('the reason why twilio-run failed', () => {
  it.each([
    [
      '- Deploying\n✖ Failed Deployment\n\u001b[31m│ ERROR Failed API Request 20500\n│ \n│ Out of order\n',
      'Out of order (20500)',
    ],
    [
      '✖ Failed Deployment\n\n│ ERROR Failed API Request 20001\n│ \n│ Some dependencies could not be validated. No matching version found for\n│ @twilio/runtime-handler@2.1.0. You can find the valid versions at\n│ https://www.twilio.com/docs/serverless/functions-assets/handler\n│ \n│ More info: https://www.twilio.com/docs/errors/20001\n',
      'Some dependencies could not be validated. No matching version found for @twilio/runtime-handler@2.1.0. You can find the valid versions at https://www.twilio.com/docs/serverless/functions-assets/handler (20001)',
    ],
    [
      '│ ERROR Invalid @twilio/runtime-handler version\n│ \n│ It has to be exact.\n│ Please update it.\n│ \n│ Received: ^2\n',
      'It has to be exact. Please update it.',
    ],
    ['│ ERROR \n│ \n│ Failed to upload Function /enqueue\n', 'Failed to upload Function /enqueue'],
    ['│ ERROR \n│ \n│ undefined\n', 'Twilio could not build it'],
    [
      '    throw err;\n    ^\nHTTPError: Response code 500 (x)\n    at Request.a (b.js:1:1)\n',
      'Response code 500 (x)',
    ],
    ['something else\n', 'something else'],
    ['', 'it said nothing'],
  ])('is found in %j', (output, reason) => {
    expect(reasonIn(output)).toBe(reason);
  });
});
