/** What a bench does inside of the page of the console, in the browser's own words: there are no types of a browser here. */

/** Runs before the page: notes when the first band is there, and when all rows are. */
export const NOTE_WHEN_DRAWN = `
  window.drawn = {};
  const observer = new MutationObserver(() => {
    const { drawn } = window;
    if (!drawn.band && document.querySelector('air-band h2')) drawn.band = performance.now();
    if (document.querySelectorAll('caller-row .name').length >= 100) drawn.rows = performance.now();
    if (drawn.rows) observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true });
`;

/**
 * Runs before the page: boards that `window.nextBoard` makes of the last real one take the place of the functions once it is there, and
 * `window.polls` asks for so many of them, one after the other, each when all that the one before has caused is done.
 */
export const ANSWER_IN_PAGE = `
  let done = () => {};
  let lastBoard;
  const fetched = window.fetch;
  window.fetch = async (path, options) => {
    if (!path.endsWith('/console/board') || !window.nextBoard) return fetched(path, options);
    return new Response(JSON.stringify(window.nextBoard(lastBoard)));
  };
  const json = Response.prototype.json;
  Response.prototype.json = async function () {
    const answer = await json.call(this);
    if (answer.rows) lastBoard = answer;
    requestAnimationFrame(() => setTimeout(() => done()));
    return answer;
  };
  window.polls = async (count) => {
    for (let poll = 0; poll < count; poll += 1) {
      await new Promise((resolve) => {
        done = resolve;
        document.dispatchEvent(new Event('visibilitychange'));
      });
    }
  };
`;

/** Another point, history and mark for everybody. */
export const EVERYBODY_CHANGED = `(board) => ({
  ...board,
  at: board.at + 2000,
  tag: String(board.at),
  rows: board.rows.map((row) => ({
    ...row,
    point: 'Something else, ' + board.at,
    callsBefore: board.at / 2000 % 90,
    isScreened: !row.isScreened,
  })),
})`;

/** The first has gone, and somebody else has come. */
export const ONE_GOES_ONE_COMES = `({ rows: [{ ...first }, ...others], ...board }) => ({
  ...board,
  at: board.at + 2000,
  tag: String(board.at),
  rows: [...others, { ...first, callSid: 'CA' + String(board.at).padStart(32, '0'), joinedAt: board.at }]
    .map((row, index) => ({ ...row, place: index + 1 })),
})`;

/** Resolves with the time at which there is a button of that name. */
export function whenThereIs(name: string): string {
  return `new Promise((resolve) => {
    const look = () => document.querySelector('[aria-label="${name}"]') && resolve(Date.now());
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
    look();
  })`;
}
