/** One comparison with a field of an event. */
interface Filter {
  readonly fieldName: string;
  readonly operator: string;
  readonly value: unknown;
}

/** Any group, of which all filters hold. */
export interface FilterGroups {
  readonly filterGroup: readonly { readonly filters: readonly Filter[] }[];
}

type Test = (found: unknown, wanted: unknown) => boolean;

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const compare = (a: unknown, b: unknown): number =>
  typeof a === typeof b && (typeof a === 'number' || typeof a === 'string')
    ? Number(a > (b as typeof a)) - Number(a < (b as typeof a))
    : Number.NaN;
const contains: Test = (found, wanted) =>
  typeof found === 'string'
    ? found.includes(String(wanted))
    : Array.isArray(found) && found.includes(wanted);

/** @see https://docs.aws.amazon.com/appsync/latest/devguide/extensions-js.html */
const TESTS: Readonly<Record<string, Test>> = {
  eq: (found, wanted) => found === wanted,
  ne: (found, wanted) => found !== wanted,
  le: (found, wanted) => compare(found, wanted) <= 0,
  lt: (found, wanted) => compare(found, wanted) < 0,
  ge: (found, wanted) => compare(found, wanted) >= 0,
  gt: (found, wanted) => compare(found, wanted) > 0,
  contains,
  notContains: (found, wanted) => !contains(found, wanted),
  beginsWith: (found, wanted) => typeof found === 'string' && found.startsWith(String(wanted)),
  in: (found, wanted) => list(wanted).includes(found),
  notIn: (found, wanted) => !list(wanted).includes(found),
  between: (found, wanted) => {
    const [low, high] = list(wanted);
    return compare(found, low) >= 0 && compare(found, high) <= 0;
  },
  containsAny: (found, wanted) => list(wanted).some((one) => contains(found, one)),
};

/** Whether an event, or the payload of an invalidation, is one that the filter names. */
export function fits(value: unknown, { filterGroup }: FilterGroups): boolean {
  const fields = (value ?? {}) as Readonly<Record<string, unknown>>;
  return filterGroup.some(
    ({ filters }) =>
      filters.length > 0 &&
      filters.every(({ fieldName, operator, value: wanted }) => {
        const found = fieldName
          .split('.')
          .reduce<unknown>((inside, name) => own(inside, name), fields);
        return TESTS[operator]?.(found ?? null, wanted) ?? false;
      }),
  );
}

function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** `util.transform.toSubscriptionFilter`: `{ field: { operator: value } }`, or `or` of such. */
export function toFilterGroups(filter: object): FilterGroups {
  const { or, ...fields } = filter as { or?: readonly object[] };
  const groups = or ?? [fields];
  return {
    filterGroup: groups.map((group) => ({
      filters: Object.entries(group).flatMap(([fieldName, tests]) =>
        Object.entries(tests as object).map(([operator, value]) => ({
          ...{ fieldName, operator, value: value as unknown },
        })),
      ),
    })),
  };
}
