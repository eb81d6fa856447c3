interface Day<Item> {
  /** Of the first of its items. */
  readonly at: Date;
  readonly items: readonly Item[];
}

/**
 * Items in the order in which they came, by the day in the reader's time zone.
 * @param timeZone an IANA name
 */
export function groupByDay<Item extends { readonly createdAt: Date }>(
  items: readonly Item[],
  timeZone: string,
): Day<Item>[] {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  const groups = Map.groupBy(items, ({ createdAt }) => day.format(createdAt));
  return [...groups.values()].flatMap((of) => (of[0] ? [{ at: of[0].createdAt, items: of }] : []));
}
