import {
  buildASTSchema,
  type DocumentNode,
  GraphQLError,
  type GraphQLScalarType,
  type GraphQLSchema,
  isScalarType,
  Kind,
  parse,
  visit,
} from 'graphql';

/** What AppSync knows without being told. Its other scalars and directives are not known here. */
const BUILT_IN = `
directive @aws_api_key on FIELD_DEFINITION | OBJECT
directive @aws_iam on FIELD_DEFINITION | OBJECT
directive @aws_cognito_user_pools(cognito_groups: [String!]) on FIELD_DEFINITION | OBJECT
directive @aws_subscribe(mutations: [String!]!) on FIELD_DEFINITION
scalar AWSDateTime
scalar AWSTimestamp
`;

/** A schema, and which subscriptions hear of which mutation. */
export interface ApiSchema {
  readonly schema: GraphQLSchema;
  /** Names of mutations, by the subscription's. */
  readonly mutationsOf: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads a schema as AppSync does.
 *
 * @throws GraphQLError naming the line
 */
export function readSchema(sdl: string): ApiSchema {
  const document = parse(sdl);
  refuseAwsAuth(document);
  const { definitions } = parse(BUILT_IN, { noLocation: true });
  const all = { ...document, definitions: [...definitions, ...document.definitions] };
  const schema = buildASTSchema(all);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type)) setScalar(type);
  }
  return { schema, mutationsOf: readSubscriptions(schema) };
}

/** Beside a second mode it is without effect, and says nothing: what it was to protect is open. */
function refuseAwsAuth(document: DocumentNode): void {
  visit(document, {
    Directive(node) {
      if (node.name.value !== 'aws_auth') return;
      const line = node.loc?.startToken.line ?? 0;
      throw new GraphQLError(
        `Line ${line}: @aws_auth protects nothing where there is another mode, and nothing in nested types. Write @aws_cognito_user_pools.`,
        { nodes: node },
      );
    },
  });
}

function readSubscriptions(schema: GraphQLSchema): Map<string, readonly string[]> {
  const mutations = schema.getMutationType()?.getFields() ?? {};
  const found = new Map<string, readonly string[]>();
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    const directive = field.astNode?.directives?.find(({ name }) => name.value === 'aws_subscribe');
    const value = directive?.arguments?.[0]?.value;
    const names =
      value?.kind === Kind.LIST
        ? value.values.flatMap((one) => (one.kind === Kind.STRING ? [one.value] : []))
        : [];
    for (const name of names) {
      const type = mutations[name]?.type;
      if (String(type).replace(/!$/, '') !== String(field.type).replace(/!$/, '')) {
        const what = type === undefined ? 'is no mutation' : `returns ${String(type)}`;
        const message = `${field.name} subscribes to ${name}, which ${what}`;
        throw new GraphQLError(message, { nodes: directive });
      }
    }
    found.set(field.name, names);
  }
  return found;
}

const DATE_TIME =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d(?::\d\d)?)$/;

function setScalar(type: GraphQLScalarType): void {
  if (type.name === 'AWSDateTime') {
    type.serialize = type.parseValue = check('AWSDateTime', (value) => {
      return typeof value === 'string' && DATE_TIME.test(value) && !Number.isNaN(Date.parse(value));
    });
  } else if (type.name === 'AWSTimestamp') {
    type.serialize = type.parseValue = check('AWSTimestamp', Number.isSafeInteger);
  }
}

const check = (name: string, isValid: (value: unknown) => boolean) => (value: unknown) => {
  if (!isValid(value)) {
    throw new GraphQLError(`Unable to serialize \`${String(value)}\` as a valid ${name}.`);
  }
  return value;
};
