import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { translateFallbacks } from '../../../scripts/build/translate-fallbacks.ts';
import { ENGLISH, SPANISH } from '../../support/voices.ts';

const ASSETS = join(__dirname, '../../../assets');
const NAMES = ['fallback-listener.xml', 'fallback-dj.xml'];

describe('the fallbacks of a station', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fallbacks-'));
    for (const name of NAMES) await cp(join(ASSETS, name), join(folder, name));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const read = (name: string) => readFile(join(folder, name), 'utf8');

  it.each(NAMES)('are as they stand in the file for one that speaks American English: %s', async (name) => {
    await translateFallbacks(folder, ENGLISH);
    expect(await read(name)).toBe(await readFile(join(ASSETS, name), 'utf8'));
  });

  it.each(NAMES)('speak Spanish, and lead back all the same: %s', async (name) => {
    await translateFallbacks(folder, SPANISH);
    const xml = await read(name);
    expect(xml).toContain('<Say voice="Polly.Mia-Neural" language="es-MX">Un momento, por favor.</Say>');
    expect(xml).not.toContain('One moment');
    expect(xml).toMatch(
      /<Pause length="2"\/>\s*<Redirect method="POST">\/(enqueue\?fallback=1|dj-dial)<\/Redirect>/,
    );
  });

  it('play the station’s own recording', async () => {
    const recordings = new Map([['one-moment', '/prompts/one-moment.mp3?v=1']]);
    await translateFallbacks(folder, { ...ENGLISH, recordings });
    expect(await read('fallback-dj.xml')).toContain('<Play>/prompts/one-moment.mp3?v=1</Play>');
  });

  it('keep words of the station’s own', async () => {
    const own = '<Response><Say>Hold on, love.</Say></Response>';
    await writeFile(join(folder, 'fallback-listener.xml'), own);
    await translateFallbacks(folder, SPANISH);
    expect(await read('fallback-listener.xml')).toBe(own);
  });
});
