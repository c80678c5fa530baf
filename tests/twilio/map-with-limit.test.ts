import { setImmediate } from 'node:timers/promises';
import { mapWithLimit } from '../../src/twilio/map-with-limit.ts';

const ten = Array.from({ length: 10 }, (_, index) => index);

describe('work that is done a few at a time', () => {
  it('gives its results in order, with no more under way than allowed', async () => {
    let underWay = 0;
    let most = 0;
    const results = await mapWithLimit(
      ten,
      async (item) => {
        underWay += 1;
        most = Math.max(most, underWay);
        // Later ones are done sooner.
        for (let turn = item; turn < 10; turn += 1) await setImmediate();
        underWay -= 1;
        return item * 2;
      },
      3,
    );
    expect(results).toEqual(ten.map((item) => item * 2));
    expect(most).toBe(3);
  });

  it('begins nothing more after a failure, and leaves nothing running behind', async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const work = async (item: number) => {
      begun.push(item);
      await setImmediate();
      if (item === 1) throw new Error('the second is broken');
      await setImmediate();
      ended.push(item);
    };
    await expect(mapWithLimit(ten, work, 3)).rejects.toThrow('the second is broken');
    expect(begun).toEqual([0, 1, 2]);
    expect(ended).toEqual([0, 2]);
  });

  it('is done at once when there is nothing to do', async () => {
    expect(await mapWithLimit([], () => Promise.reject(new Error('never asked')))).toEqual([]);
  });
});
