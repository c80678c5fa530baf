import { VirtualClock } from '../../../emulator/clock/virtual-clock.ts';
import { SyncMap } from '../../../emulator/sync/map.ts';

function emptyMap() {
  const clock = new VirtualClock(0);
  return {
    clock,
    map: new SyncMap(clock, { sid: 'MP0', uniqueName: undefined, ttlSeconds: undefined }),
  };
}

describe('a Sync map', () => {
  it('has another revision after each change of its items', () => {
    const { map } = emptyMap();
    const seen = [map.revision];
    const item = map.create('k', { data: 1 });
    seen.push(map.revision);
    map.write(item, { data: 2 });
    seen.push(map.revision);
    map.delete(item);
    seen.push(map.revision);
    expect(new Set(seen).size).toBe(4);
  });

  it('stays in the order of its keys while they come and go', async () => {
    const { clock, map } = emptyMap();
    const keys = () => map.items().map(({ key }) => key);
    map.create('b', {});
    map.create('a', { ttlSeconds: 5 });
    expect(keys()).toEqual(['a', 'b']);
    map.create('ab', {});
    expect(keys()).toEqual(['a', 'ab', 'b']);
    await clock.advance(5_000);
    expect(keys()).toEqual(['ab', 'b']);
  });
});
