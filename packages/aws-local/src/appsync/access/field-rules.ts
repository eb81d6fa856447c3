import {
  type ConstDirectiveNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
} from 'graphql';

import type { AuthMode, AuthProvider } from '../options.ts';
import type { Caller } from './caller.ts';

/** The modes that a field is open to; of the user pool, the groups, or null for everyone in it. */
type Rule = ReadonlyMap<AuthMode, readonly string[] | null>;

/** Whether the directives of a schema let a caller use a field. */
export type IsOpen = (caller: Caller, type: string, field: string) => boolean;

const MODES: Readonly<Record<string, AuthMode>> = {
  aws_api_key: 'API_KEY',
  aws_iam: 'AWS_IAM',
  aws_cognito_user_pools: 'AMAZON_COGNITO_USER_POOLS',
};

/** Reads the directives: a field's own, else its type's, else the default mode and no other. */
export function readFieldRules(
  schema: GraphQLSchema,
  [first, ...others]: readonly [AuthProvider, ...AuthProvider[]],
): IsOpen {
  const isDenied = first.type === 'AMAZON_COGNITO_USER_POOLS' && first.defaultAction === 'DENY';
  if (isDenied && others.length > 0) {
    throw new TypeError('defaultAction DENY goes with a user pool that is the only mode');
  }
  const usual: Rule = new Map(isDenied ? [] : [[first.type, null]]);
  const rules = new Map<string, Rule>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const typeRule = readRule(getDirectives(type)) ?? usual;
    for (const field of Object.values(type.getFields())) {
      const own = readRule(field.astNode?.directives ?? []);
      rules.set(`${type.name}.${field.name}`, own ?? typeRule);
    }
  }
  return (caller, type, field) => {
    const groups = rules.get(`${type}.${field}`)?.get(caller.mode);
    if (groups === undefined) return false;
    if (groups === null) return true;
    const own = caller.mode === 'AMAZON_COGNITO_USER_POOLS' ? caller.identity.groups : null;
    return groups.some((name) => own?.includes(name));
  };
}

const getDirectives = ({ astNode, extensionASTNodes }: GraphQLObjectType) =>
  [astNode, ...extensionASTNodes].flatMap((node) => node?.directives ?? []);

function readRule(directives: readonly ConstDirectiveNode[]): Rule | null {
  const rule = new Map<AuthMode, readonly string[] | null>();
  for (const { name, arguments: given = [] } of directives) {
    const mode = MODES[name.value];
    if (mode === undefined) continue;
    const groups = given.find((one) => one.name.value === 'cognito_groups')?.value;
    const values = groups?.kind === Kind.LIST ? groups.values : groups && [groups];
    const names = values?.flatMap((value) => (value.kind === Kind.STRING ? [value.value] : []));
    rule.set(mode, names ?? null);
  }
  return rule.size === 0 ? null : rule;
}
