import { type GraphQLResolveInfo, Kind, print, type SelectionSetNode } from 'graphql';

import type { Caller } from '../access/caller.ts';

/** `ctx` of a resolver, and the event of a direct Lambda resolver. */
export interface ResolverContext {
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly args: Readonly<Record<string, unknown>>;
  readonly identity: Caller['identity'];
  readonly source: unknown;
  readonly request: {
    readonly headers: Readonly<Record<string, string>>;
    readonly domainName: null;
  };
  readonly info: {
    readonly fieldName: string;
    readonly parentTypeName: string;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly selectionSetList: readonly string[];
    readonly selectionSetGraphQL: string;
  };
  readonly env: Readonly<Record<string, string>>;
  stash: unknown;
  prev: { readonly result: unknown } | null;
  result?: unknown;
  error?: { readonly message: string; readonly type: string };
}

/** The part of a context that says which field is asked for. */
export function readInfo(info: GraphQLResolveInfo): ResolverContext['info'] {
  const { fieldName, parentType, variableValues, fieldNodes, fragments } = info;
  const sets = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const list = (set: SelectionSetNode, path: string): string[] =>
    set.selections.flatMap((one) => {
      if (one.kind === Kind.INLINE_FRAGMENT) return list(one.selectionSet, path);
      if (one.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments[one.name.value];
        return fragment ? list(fragment.selectionSet, path) : [];
      }
      const own = `${path}${one.name.value}`;
      return [own, ...(one.selectionSet ? list(one.selectionSet, `${own}/`) : [])];
    });
  return {
    fieldName,
    parentTypeName: parentType.name,
    variables: { ...variableValues },
    selectionSetList: sets.flatMap((set) => list(set, '')),
    selectionSetGraphQL: sets.map((set) => print(set)).join('\n'),
  };
}
