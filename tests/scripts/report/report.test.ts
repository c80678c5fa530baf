import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandResult, runOnEmulator } from '../../../scripts/rehearsal/command-on-emulator.ts';
import { Line } from '../../support/line.ts';

describe('npm run report', () => {
  let line: Line;
  let folder: string;

  beforeAll(async () => {
    line = await Line.open({ STATION_NAME: 'Hill Radio' });
    folder = mkdtempSync(join(tmpdir(), 'report-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await line.close();
  });

  async function report(...args: string[]): Promise<CommandResult> {
    const result = runOnEmulator(line.emulator, {
      script: 'scripts/report.ts',
      args: ['--out', join(folder, 'made'), ...args],
      environment: { STATION_NAME: 'Hill Radio' },
    });
    await line.pass(2);
    return result;
  }

  it('says that there has been no show yet', async () => {
    const { exitCode, lines } = await report();
    expect({ exitCode, lines }).toEqual({
      exitCode: 1,
      lines: [expect.stringContaining("station 'radio-callin' has no record of any show")],
    });
    expect(existsSync(join(folder, 'made'))).toBe(false);
  });

  it('writes HTML, CSV and JSON of the last show, from what the line itself has written down', async () => {
    const gone = line.listener('+15550111');
    await line.pass(50);
    gone.hangUp();
    const waiting = line.listener('+15550112');
    await line.pass(20);
    const dj = line.dj();
    await line.pass(60);
    waiting.hangUp();
    await line.pass(5);
    const { exitCode, lines } = await report('last');
    expect({ exitCode, lines: lines.slice(0, 2) }).toEqual({
      exitCode: 0,
      lines: [
        expect.stringContaining('still running'),
        expect.stringMatching(/^show \d{8}T\d{6}Z: 2 called, 1 on the air$/),
      ],
    });
    expect(lines.slice(2, 4)).toEqual([expect.stringMatching(/^used /), expect.stringMatching(/^costs /)]);
    const [html = '', csv = '', json = ''] = lines.slice(4).map((path) => readFileSync(path, 'utf8'));
    expect(readdirSync(join(folder, 'made'))).toEqual(
      lines
        .slice(4)
        .map((path) => path.split('/').at(-1))
        .sort()
        .map((name) => expect.stringContaining(name ?? '')),
    );
    expect(html).toContain('Hill Radio');
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(line.texts).not.toEqual([]);
    expect(JSON.parse(json)).toMatchObject({
      format: 1,
      isRunning: true,
      figures: { counts: { offered: 2, onAir: 1, gaveUp: 1 }, texts: line.texts.length, abandonment: 0.5 },
      calls: [{ outcome: 'gave-up', waitSeconds: expect.any(Number) }, { outcome: 'aired' }],
    });
    for (const text of [html, csv, json, ...lines]) expect(text).not.toMatch(/5550111|5550112/);
    dj.hangUp();
  });

  it('refuses a show that there is none of, two at once, and a setting that cannot be used', async () => {
    expect(await report('20200101T000000Z')).toMatchObject({
      exitCode: 1,
      lines: [
        expect.stringMatching(
          /^there is no record of show 20200101T000000Z: .* the newest are \d{8}T\d{6}Z$/,
        ),
      ],
    });
    expect(await report('last', 'last')).toMatchObject({
      exitCode: 1,
      lines: [expect.stringContaining('one show at a time')],
    });
  });
});
