import { type PlayedEvening, playEvening } from './pages-beside-telephones.ts';

/** Seconds since the beginning in which something is wrong, in the middle of the evening. */
const FROM = 100;
const UNTIL = 150;

/** Those seconds, as a file of faults has them. */
export const IN_THE_MIDDLE = "between: '1:40 - 2:30'";

function whileWrong({ pages, beganAt }: PlayedEvening) {
  return pages.filter(({ askedAt }) => askedAt >= beganAt + FROM * 1000 && askedAt < beganAt + UNTIL * 1000);
}

/** The evening at the telephones is the same with two pages open as with none, and so is every request that is made for them. */
export async function whileAllIsWell(): Promise<void> {
  const shut = await playEvening({ pagesAreOpen: false });
  const open = await playEvening({ pagesAreOpen: true });
  expect(shut.broken).toEqual([]);
  expect(shut.pages).toEqual([]);
  expect(shut.rest.pages).toBe(0);
  expect(open.broken).toEqual([]);
  expect(open.lives).toEqual(shut.lives);
  expect(open.rest.telephones).toBe(shut.rest.telephones);
  const looks = open.pages.filter(({ asked }) => asked === 'board');
  expect(looks.length).toBeGreaterThan(340);
  expect(looks.every(({ status }) => status === 200)).toBe(true);
  // The show, two queues, the cards and who is on the air; figures, and those who are new, now and then.
  expect(open.rest.pages / looks.length).toBeLessThan(6);
}

/**
 * The same while something goes wrong for fifty seconds, of which the pages say that they cannot see the board.
 *
 * @param fault as a file of faults has it, without when
 */
export async function expectUnharmed(fault: string): Promise<void> {
  const faults = `faults: [{ ${fault}, ${IN_THE_MIDDLE} }]`;
  const shut = await playEvening({ faults, pagesAreOpen: false });
  const open = await playEvening({ faults, pagesAreOpen: true });
  expect(open.lives).toEqual(shut.lives);
  expect(open.rest.telephones).toBe(shut.rest.telephones);
  expect(open.alerts).toEqual(shut.alerts);
  expect(open.broken).toEqual(shut.broken);
  expect(new Set(whileWrong(open).map(({ status }) => status))).toEqual(new Set([503]));
  const after = open.pages.filter(({ askedAt }) => askedAt > open.beganAt + (UNTIL + 10) * 1000);
  expect(after.length).toBeGreaterThan(100);
  expect(after.every(({ status }) => status === 200)).toBe(true);
}
