import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

import { FieldError } from '../error.ts';
import type { ApiDefinition } from '../options.ts';

/** What a request would cost, as far as it can be told beforehand. */
interface Cost {
  readonly depth: number;
  readonly resolvers: number;
  readonly fields: number;
}

const NONE: Cost = { depth: 0, resolvers: 0, fields: 0 };
/** Not AppSync's: validation takes the square of it, and no one writes as many. */
const MAX_FIELDS = 2_000;

/**
 * Refuses what is nested deeper, or runs more resolvers, than the API's limits allow. Each fragment is
 * looked at once for each type, so that the check itself cannot be made to take long.
 *
 * @param hasResolver of `Type.field`
 * @throws FieldError
 */
export function requireWithinLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  hasResolver: (name: string) => boolean,
  { queryDepthLimit = Infinity, resolverCountLimit = 10_000 }: ApiDefinition,
): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const one of document.definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
    if (one.kind === Kind.OPERATION_DEFINITION) operations.push(one);
  }
  const known = new Map<string, Cost>();
  const addUp = (set: SelectionSetNode, type: GraphQLNamedType | undefined): Cost => {
    const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
    let cost = NONE;
    for (const one of set.selections) {
      if (one.kind === Kind.FIELD) {
        const field = fields[one.name.value];
        const inner =
          one.selectionSet && field ? addUp(one.selectionSet, getNamedType(field.type)) : NONE;
        const own = hasResolver(`${type?.name}.${one.name.value}`) ? 1 : 0;
        cost = add(cost, {
          depth: inner.depth + 1,
          resolvers: inner.resolvers + own,
          fields: inner.fields + 1,
        });
      } else {
        cost = add(cost, addUpFragment(one, type));
      }
    }
    return cost;
  };
  const addUpFragment = (
    one: Exclude<SelectionSetNode['selections'][number], { kind: Kind.FIELD }>,
    type: GraphQLNamedType | undefined,
  ): Cost => {
    if (one.kind === Kind.INLINE_FRAGMENT) {
      const named = one.typeCondition && schema.getType(one.typeCondition.name.value);
      return addUp(one.selectionSet, named ?? type);
    }
    const fragment = fragments.get(one.name.value);
    if (!fragment) return NONE;
    const found = known.get(fragment.name.value);
    if (found) return found;
    // Of a fragment that is inside itself, which validation refuses afterwards.
    known.set(fragment.name.value, NONE);
    const cost = addUp(
      fragment.selectionSet,
      schema.getType(fragment.typeCondition.name.value) ?? undefined,
    );
    known.set(fragment.name.value, cost);
    return cost;
  };
  for (const { selectionSet, operation } of operations) {
    const { depth, resolvers, fields } = addUp(
      selectionSet,
      schema.getRootType(operation) ?? undefined,
    );
    if (depth > queryDepthLimit) {
      throw new FieldError(
        `Query depth ${depth} exceeds limit of ${queryDepthLimit}.`,
        'QueryDepthLimitReached',
      );
    }
    if (resolvers > resolverCountLimit) {
      throw new FieldError(
        `Resolver invocation limit of ${resolverCountLimit} reached.`,
        'ResolverExecutionLimitReached',
      );
    }
    if (fields > MAX_FIELDS) {
      throw new FieldError(
        `The request has more than ${MAX_FIELDS} fields.`,
        'BadRequestException',
      );
    }
  }
}

const add = (a: Cost, b: Cost): Cost => ({
  depth: Math.max(a.depth, b.depth),
  resolvers: a.resolvers + b.resolvers,
  fields: a.fields + b.fields,
});
