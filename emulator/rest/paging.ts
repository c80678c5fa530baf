import type { Parameters } from './parameters.ts';
import type { ApiRequest } from './resource.ts';
import { badRequest } from './rest-error.ts';

/** The parameters that every list takes. */
export const PAGING = ['PageSize', 'Page', 'PageToken'];
const DEFAULT_PAGE_SIZE = 50;

/** What one family of Twilio's APIs allows, and the codes with which it refuses the rest. */
export interface PagingRules {
  readonly maxPageSize: number;
  readonly badPageSizeCode: number;
  readonly badTokenCode: number;
}

/** Everything that a list holds, in its order, and what tells one thing of it from the others. */
export interface Listing<T> {
  readonly all: readonly T[];
  readonly idOf: (item: T) => string;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pageSize: number;
  /** Paths with query, from the root of the host. */
  readonly links: { current: string; first: string; next: string | null; previous: string | null };
}

/**
 * Cuts the page that a request asks for out of a list.
 * https://www.twilio.com/docs/usage/twilios-response#response-formats-list-paging-information
 */
export function takePage<T>(request: ApiRequest, listing: Listing<T> & PagingRules): Page<T> {
  const { parameters } = request;
  const { all, idOf, maxPageSize: max, badPageSizeCode } = listing;
  const pageSize =
    parameters.integer('PageSize', { min: 1, max, code: badPageSizeCode }) ?? DEFAULT_PAGE_SIZE;
  const page = parameters.integer('Page', { min: 0, max: Number.MAX_SAFE_INTEGER }) ?? 0;
  const start = anchoredStart(parameters, { ...listing, pageSize }) ?? page * pageSize;
  const end = start + pageSize;
  const items = all.slice(start, end);
  const link = (number: number, token?: string) => linkTo(request, { pageSize, number, token });
  const last = items.at(-1);
  const first = items[0];
  return {
    items,
    page,
    pageSize,
    links: {
      current: link(page, parameters.text('PageToken')),
      first: link(0),
      next: last !== undefined && end < all.length ? link(page + 1, `PA${idOf(last)}`) : null,
      previous: first !== undefined && page > 0 ? link(page - 1, `PB${idOf(first)}`) : null,
    },
  };
}

/**
 * Where the page that a token names begins: after the thing named by `PA...`, or so that it ends before the one named
 * by `PB...`. Undefined when there is no token or what it names has gone; then the page number has to do.
 */
function anchoredStart<T>(
  parameters: Parameters,
  { all, idOf, pageSize, badTokenCode }: Listing<T> & PagingRules & { pageSize: number },
): number | undefined {
  const token = parameters.text('PageToken');
  if (!token) return undefined;
  if (!/^P[AB]./.test(token)) throw badRequest(badTokenCode, 'Invalid PageToken');
  const anchor = all.findIndex((item) => idOf(item) === token.slice(2));
  if (anchor < 0) return undefined;
  return token.startsWith('PA') ? anchor + 1 : Math.max(0, anchor - pageSize);
}

/** The same list and filters, another page. */
function linkTo(
  request: ApiRequest,
  to: { pageSize: number; number: number; token: string | undefined },
): string {
  const query = new URLSearchParams(request.parameters.entries().filter(([name]) => !PAGING.includes(name)));
  query.set('PageSize', String(to.pageSize));
  query.set('Page', String(to.number));
  if (to.token) query.set('PageToken', to.token);
  return `${request.pathname}?${query}`;
}
