import { type Listing, takePage } from './paging.ts';
import type { ApiAnswer, ApiRequest } from './resource.ts';

const RULES = { maxPageSize: 1000, badPageSizeCode: 20007, badTokenCode: 21481 };

/** A page of a 2010 list, whose links are relative. `key` is the name under which the things themselves stand. */
export function list2010<T>(
  request: ApiRequest,
  { key, toJson, ...listing }: Listing<T> & { key: string; toJson: (item: T) => object },
): ApiAnswer {
  const { items, page, pageSize, links } = takePage(request, { ...listing, ...RULES });
  const start = page * pageSize;
  return {
    status: 200,
    body: {
      [key]: items.map(toJson),
      page,
      page_size: pageSize,
      start,
      end: start + Math.max(0, items.length - 1),
      uri: links.current,
      first_page_uri: links.first,
      next_page_uri: links.next,
      previous_page_uri: links.previous,
    },
  };
}
