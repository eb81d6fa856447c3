import { type GraphQLSchema, isObjectType } from 'graphql';

import { type IsOpen, readFieldRules } from '../access/field-rules.ts';
import { isFieldAllowed, type SignatureParts } from '../access/iam.ts';
import type { Caller } from '../access/caller.ts';
import { FieldError, notAuthorized } from '../error.ts';
import type { ApiDefinition } from '../options.ts';
import type { Effects } from '../resolvers/appsync-module.ts';
import { readInfo, type ResolverContext } from '../resolvers/context.ts';
import { compileResolvers, type RunResolver } from '../resolvers/run-resolver.ts';
import { readSchema } from '../schema.ts';

/** One request, as the resolvers of its fields share it. */
export interface Invocation {
  readonly caller: Caller;
  readonly headers: Readonly<Record<string, string>>;
  /** An event for a subscriber: nothing is resolved, what is there is shown. */
  readonly isEvent: boolean;
  /** Errors that go along with results, and where. */
  readonly appended: { readonly error: FieldError; readonly path: readonly (string | number)[] }[];
  readonly effects: Effects[];
  resolvers: number;
}

/** An API that is ready to be asked. */
export interface Api {
  readonly definition: ApiDefinition;
  readonly schema: GraphQLSchema;
  readonly mutationsOf: ReadonlyMap<string, readonly string[]>;
  hasResolver(name: string): boolean;
}

/**
 * Puts schema, directives and resolvers together.
 *
 * @throws GraphQLError, SyntaxError, TypeError for an API that AppSync would not take
 */
export function createApi(definition: ApiDefinition, parts: SignatureParts): Api {
  const { schema, mutationsOf } = readSchema(definition.schema);
  const isOpen = readFieldRules(schema, definition.auth);
  const resolvers = compileResolvers(definition);
  for (const name of resolvers.keys()) {
    const [type = '', field = ''] = name.split('.');
    const owner = schema.getType(type);
    if (!isObjectType(owner) || !owner.getFields()[field]) {
      throw new TypeError(`${name} has a resolver, and is not in the schema`);
    }
  }
  const roots = new Set(
    [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].map(
      (type) => type?.name,
    ),
  );
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const place = { type: type.name, field: field.name };
      const isRoot = roots.has(type.name);
      const run = resolvers.get(`${type.name}.${field.name}`);
      field.resolve = (source: unknown, args: Record<string, unknown>, call: Invocation, info) => {
        requireAllowed(call.caller, place, { isOpen, isRoot, parts });
        if (!run || call.isEvent) return own(source, field.name);
        call.resolvers += 1;
        if (call.resolvers > (definition.resolverCountLimit ?? 10_000)) {
          throw new FieldError(
            'Resolver invocation limit reached.',
            'ResolverExecutionLimitReached',
          );
        }
        const { headers, caller } = call;
        const ctx: ResolverContext = {
          ...{ arguments: args, args, identity: caller.identity, source: source ?? null },
          request: { headers, domainName: null },
          info: readInfo(info),
          env: definition.environment ?? {},
          ...{ stash: {}, prev: null },
        };
        return resolve(run, ctx, { call, place, path: toPath(info.path) });
      };
    }
  }
  return { definition, schema, mutationsOf, hasResolver: (name) => resolvers.has(name) };
}

async function resolve(
  run: RunResolver,
  ctx: ResolverContext,
  {
    call,
    place,
    path,
  }: {
    readonly call: Invocation;
    readonly place: Effects['field'];
    readonly path: readonly (string | number)[];
  },
): Promise<unknown> {
  const effects: Effects = {
    ...{ mode: call.caller.mode, field: place, errors: [], invalidations: [] },
  };
  const value = await run(ctx, effects);
  call.effects.push(effects);
  for (const error of effects.errors) call.appended.push({ error, path });
  return value;
}

interface Checks {
  readonly isOpen: IsOpen;
  readonly isRoot: boolean;
  readonly parts: SignatureParts;
}

/** Directives first; policies of those who sign name fields of the roots. */
function requireAllowed(caller: Caller, place: Effects['field'], checks: Checks): void {
  const { type, field } = place;
  const isAllowed =
    checks.isOpen(caller, type, field) &&
    (!checks.isRoot ||
      caller.mode !== 'AWS_IAM' ||
      isFieldAllowed(caller.principal, place, checks.parts));
  if (!isAllowed) throw notAuthorized(type, field);
}

const own = (source: unknown, name: string): unknown =>
  typeof source === 'object' && source !== null && Object.hasOwn(source, name)
    ? (source as Readonly<Record<string, unknown>>)[name]
    : null;

interface Path {
  readonly prev: Path | undefined;
  readonly key: string | number;
}

function toPath(path: Path | undefined): (string | number)[] {
  return path ? [...toPath(path.prev), path.key] : [];
}
