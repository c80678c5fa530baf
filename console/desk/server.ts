import type { Act, Conflict, Done, Problem } from '../../src/show/console/act.ts';
import type { Board, BoardQuestion, SameBoard } from '../../src/show/console/board.ts';
import type { Role } from '../../src/show/console/role.ts';

/** Nobody waits longer for an answer than until the board is old. */
const patienceMs = 8000;

export type Refusal = Conflict | Problem;

/** The functions would not, could not, or did not answer. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.title);
    this.refusal = refusal;
  }
}

/** The functions behind the page. Each rejects with Refused. */
export const server = {
  signIn: (key: string) => post<{ role: Role }>('/console/session', { key }),
  signOut: () => post<object>('/console/session', { out: true }),
  board: (question: BoardQuestion) => post<Board | SameBoard>('/console/board', question),
  act: (act: Act) => post<Done>('/console/act', act),
};

async function post<Answer>(path: string, body: object): Promise<Answer> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    cache: 'no-store',
    signal: AbortSignal.timeout(patienceMs),
  }).catch((cause: Error) => {
    throw new Refused({ status: 0, code: 'unavailable', title: cause.message });
  });
  // An answer that breaks off half way is none, whatever its status.
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer as Answer;
  throw new Refused(refusalIn(response.status, answer));
}

/** What has no code of ours comes from the platform in front of the functions. */
function refusalIn(status: number, answer: unknown): Refusal {
  if (typeof answer === 'object' && answer !== null && 'code' in answer && typeof answer.code === 'string')
    return { ...(answer as Refusal), status } as Refusal;
  return { status, code: status === 429 || status === 503 ? 'busy' : 'unavailable', title: '' };
}
