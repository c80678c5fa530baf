import { type Listing, type PagingRules, takePage } from './paging.ts';
import { type ApiAnswer, type ApiRequest, SYNC_HOST } from './resource.ts';

const SYNC: PagingRules = { maxPageSize: 100, badPageSizeCode: 54454, badTokenCode: 54453 };
const OTHERS: PagingRules = { maxPageSize: 1000, badPageSizeCode: 20007, badTokenCode: 21481 };

/** A page of a v1 list, whose links are absolute. `key` is the name under which the things themselves stand. */
export function listV1<T>(
  request: ApiRequest,
  { key, toJson, ...listing }: Listing<T> & { key: string; toJson: (item: T) => object },
): ApiAnswer {
  const rules = request.origin === `https://${SYNC_HOST}` ? SYNC : OTHERS;
  const { items, page, pageSize, links } = takePage(request, { ...listing, ...rules });
  const absolute = (path: string | null) => path && `${request.origin}${path}`;
  return {
    status: 200,
    body: {
      [key]: items.map(toJson),
      meta: {
        key,
        page,
        page_size: pageSize,
        url: absolute(links.current),
        first_page_url: absolute(links.first),
        next_page_url: absolute(links.next),
        previous_page_url: absolute(links.previous),
      },
    },
  };
}
