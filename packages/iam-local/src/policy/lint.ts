import { getStatements, toList, type PolicyDocument, type Statement } from './document.ts';
import { parseOperator } from './operators.ts';
import type { PolicyKind } from './parse.ts';

/** A policy that is valid and yet says something else than its author thinks. */
export interface Finding {
  readonly rule: keyof typeof RULES;
  /** Index of the statement. */
  readonly statement: number;
  readonly message: string;
}

interface Subject {
  readonly statement: Statement;
  readonly version: PolicyDocument['Version'];
  readonly kind: PolicyKind;
}

interface Entry {
  readonly operator: string;
  readonly quantifier: string | undefined;
  readonly key: string;
  readonly values: readonly string[];
}

const LEADING_KEYS = 'dynamodb:leadingkeys';
const COGNITO = 'cognito-identity.amazonaws.com';

/** Every line of a condition block; keys in lower case. */
const getEntries = ({ Condition = {} }: Statement): Entry[] =>
  Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => ({
      operator: parseOperator(operator)?.name ?? operator,
      quantifier: parseOperator(operator)?.quantifier,
      key: key.toLowerCase(),
      values: toList(values).map(String),
    })),
  );

const isAllow = ({ Effect }: Statement) => Effect === 'Allow';

/** ForAllValues also holds when the key is absent: Scan has no leading keys, a forged token no amr. */
function forAllValuesWithoutNull({ statement }: Subject): boolean {
  const entries = getEntries(statement);
  const isPresent = (key: string) =>
    entries.some(
      (one) => one.operator === 'Null' && one.key === key && one.values.join() === 'false',
    );
  const isOpen = entries.some((one) => one.quantifier === 'ForAllValues' && !isPresent(one.key));
  return isAllow(statement) && isOpen;
}

/** One own key among foreign ones would be enough. */
const forAnyValueOnLeadingKeys = ({ statement }: Subject): boolean =>
  isAllow(statement) &&
  getEntries(statement).some((one) => one.quantifier === 'ForAnyValue' && one.key === LEADING_KEYS);

/** `tenants/acme*` is also `tenants/acme2/`. */
function prefixWithoutSlash({ statement }: Subject): boolean {
  const resources = toList(statement.Resource).filter((one) => one.startsWith('arn:aws:s3:'));
  const prefixes = getEntries(statement)
    .filter(({ key, operator }) => key === 's3:prefix' && operator === 'StringLike')
    .flatMap(({ values }) => values);
  return isAllow(statement) && [...resources, ...prefixes].some((one) => /[^/:*]\*+$/.test(one));
}

const everythingButListed = ({ statement }: Subject): boolean =>
  isAllow(statement) &&
  ['NotAction', 'NotPrincipal', 'NotResource'].some((element) => element in statement);

/** Literal text, `${…}` and all, before version 2012-10-17. */
const variablesInOldVersion = ({ statement, version }: Subject): boolean =>
  version !== '2012-10-17' && JSON.stringify(statement).includes('${');

const publicBucket = ({ statement, kind }: Subject): boolean =>
  kind === 'bucket' &&
  isAllow(statement) &&
  !statement.Condition &&
  (statement.Principal === '*' || toList(statement.Principal?.AWS).includes('*'));

const trustsCognito = ({ statement, kind }: Subject): boolean =>
  kind === 'trust' &&
  isAllow(statement) &&
  statement.Principal !== undefined &&
  (statement.Principal === '*' || toList(statement.Principal.Federated).includes(COGNITO));

/** Without `aud`, or with a pattern of one, any identity pool of any account may take the role. */
const anyIdentityPool = (subject: Subject): boolean =>
  trustsCognito(subject) &&
  !getEntries(subject.statement).some(
    ({ key, operator, values }) =>
      key === `${COGNITO}:aud` &&
      operator.startsWith('StringEquals') &&
      values.every((one) => /^[\w-]+:[\da-f-]+$/i.test(one)),
  );

/** Without `amr`, guests may take the role of people who signed in. */
const guestsOrNot = (subject: Subject): boolean =>
  trustsCognito(subject) &&
  !getEntries(subject.statement).some(
    ({ key, operator, quantifier, values }) =>
      key === `${COGNITO}:amr` &&
      quantifier === 'ForAnyValue' &&
      (operator === 'StringLike' || operator === 'StringEquals') &&
      !values.some((one) => one.startsWith('*')),
  );

/** An operator that holds for an absent key asks nothing of a request that leaves it out. */
const ifExists = ({ statement }: Subject): boolean =>
  isAllow(statement) &&
  Object.keys(statement.Condition ?? {}).some((name) => parseOperator(name)?.ifExists);

const RULES = {
  'for-all-values-without-null': {
    applies: forAllValuesWithoutNull,
    message: 'ForAllValues holds when the key is absent; add Null with "false" for the same key',
  },
  'for-any-value-leading-keys': {
    applies: forAnyValueOnLeadingKeys,
    message: 'ForAnyValue lets one own key open a batch of foreign ones; use ForAllValues',
  },
  'prefix-without-slash': {
    applies: prefixWithoutSlash,
    message: 'a prefix must end with a slash before its wildcard',
  },
  'everything-but': {
    applies: everythingButListed,
    message:
      'an Allow names what it allows; NotAction, NotResource and NotPrincipal allow the rest',
  },
  'variables-in-old-version': {
    applies: variablesInOldVersion,
    message: 'variables need version 2012-10-17',
  },
  'public-bucket': {
    applies: publicBucket,
    message: 'a bucket policy without condition is open to everyone',
  },
  'any-identity-pool': {
    applies: anyIdentityPool,
    message: `a role for identities must name its pools by StringEquals on ${COGNITO}:aud`,
  },
  'guests-or-not': {
    applies: guestsOrNot,
    message: `a role for identities must tell guests apart by ForAnyValue on ${COGNITO}:amr`,
  },
  'if-exists': {
    applies: ifExists,
    message: 'an Allow with …IfExists holds for a request that leaves the key out',
  },
} as const;

/** Finds what is valid and unsafe in a policy. */
export function lintPolicy(document: PolicyDocument, kind: PolicyKind): Finding[] {
  return getStatements(document).flatMap((statement, index) =>
    (Object.keys(RULES) as Finding['rule'][])
      .filter((rule) => RULES[rule].applies({ statement, version: document.Version, kind }))
      .map((rule) => ({ rule, statement: index, message: RULES[rule].message })),
  );
}
