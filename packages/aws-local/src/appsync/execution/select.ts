import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode } from 'graphql';

/** A root field of an operation, with what was answered under its alias. */
export interface Selected {
  readonly field: string;
  /** By the fields' own names: aliases are of the one who asked. */
  readonly value: unknown;
}

const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an operation asked for and got, by field. Subscribers of a mutation hear of no more than that. */
export function selectByName(
  document: DocumentNode,
  root: SelectionSetNode,
  data: Readonly<Record<string, unknown>>,
): Selected[] {
  const getFields = (set: SelectionSetNode): FieldNode[] =>
    set.selections.flatMap((one) => {
      if (one.kind === Kind.FIELD) return [one];
      if (one.kind === Kind.INLINE_FRAGMENT) return getFields(one.selectionSet);
      const fragment = document.definitions.find(
        (other) => other.kind === Kind.FRAGMENT_DEFINITION && other.name.value === one.name.value,
      );
      return fragment?.kind === Kind.FRAGMENT_DEFINITION ? getFields(fragment.selectionSet) : [];
    });
  const rename = (value: unknown, set: SelectionSetNode | undefined): unknown => {
    if (Array.isArray(value)) return value.map((one) => rename(one, set));
    if (!set || typeof value !== 'object' || value === null) return value;
    const found = value as Readonly<Record<string, unknown>>;
    const named: Record<string, unknown> = {};
    for (const { name, alias, selectionSet } of getFields(set)) {
      const one = rename(found[(alias ?? name).value], selectionSet);
      // The same field may be asked for in two parts.
      named[name.value] = isObject(one) ? Object.assign(named[name.value] ?? {}, one) : one;
    }
    return named;
  };
  return getFields(root).map(({ name, alias, selectionSet }) => ({
    field: name.value,
    value: rename(data[(alias ?? name).value], selectionSet),
  }));
}
