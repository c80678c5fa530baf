import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../../scripts/build/build.ts';

const ROOT = join(__dirname, '../../..');

describe('a build', () => {
  it('leaves what was built before in its place until it is done, and nothing of its own', async () => {
    const missing: number[] = [];
    let looks = 0;
    const looking = setInterval(() => {
      looks += 1;
      if (!existsSync(join(ROOT, 'dist/functions/enqueue.protected.js'))) missing.push(looks);
    }, 1);
    const { functions } = await build(ROOT, {});
    clearInterval(looking);
    expect(functions.length).toBeGreaterThan(20);
    expect([looks > 10, missing]).toEqual([true, []]);
    expect(readdirSync(ROOT).filter((name) => name.startsWith(`.build-${process.pid}`))).toEqual([]);
  });
});
