import { type Listing, takePage } from './paging.ts';
import type { ApiAnswer, ApiRequest } from './resource.ts';

const RULES = { maxPageSize: 100, badPageSizeCode: 54454, badTokenCode: 54453 };

/** A page of a v1 list, whose links are absolute. `key` is the name under which the things themselves stand. */
export function listV1<T>(
  request: ApiRequest,
  { key, toJson, ...listing }: Listing<T> & { key: string; toJson: (item: T) => object },
): ApiAnswer {
  const { items, page, pageSize, links } = takePage(request, { ...listing, ...RULES });
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
