/** How the items of a list are shown. */
interface Rows<Item> {
  readonly keyOf: (item: Item) => string;
  readonly create: (item: Item) => HTMLElement;
  readonly update?: (row: HTMLElement, item: Item) => void;
}

/** Makes the children of `parent` those of the items, in their order; what stays the same is not made anew. */
export function keyedList<Item>(parent: HTMLElement, rows: Rows<Item>): (items: readonly Item[]) => void {
  let shown = new Map<string, HTMLElement>();
  return (items) => {
    const next = new Map<string, HTMLElement>();
    for (const item of items) {
      const key = rows.keyOf(item);
      const row = shown.get(key) ?? rows.create(item);
      rows.update?.(row, item);
      next.set(key, row);
    }
    for (const [key, row] of shown) if (!next.has(key)) row.remove();
    [...next.values()].forEach((row, index) => {
      if (parent.children[index] !== row) parent.insertBefore(row, parent.children[index] ?? null);
    });
    shown = next;
  };
}
