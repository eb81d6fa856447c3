import type { Context, Decision, PolicyDocument, Statement } from '../../src/policy/index.ts';

/** One request against policies, and what IAM decides. */
export interface Case {
  readonly name: string;
  readonly identityPolicies: readonly PolicyDocument[];
  readonly sessionPolicies?: readonly PolicyDocument[];
  readonly resourcePolicy?: PolicyDocument;
  readonly action: string;
  readonly resource: string;
  readonly context: Context;
  readonly expected: Decision['decision'];
}

export const ACCOUNT = '000000000000';
export const ROLE = `arn:aws:iam::${ACCOUNT}:role/member`;
export const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/member/one`;
export const BUCKET = 'arn:aws:s3:::files';
export const TABLE = `arn:aws:dynamodb:eu-central-1:${ACCOUNT}:table/records`;

export const policy = (...statements: Statement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: statements,
});

export const allow = (part: Omit<Statement, 'Effect'>): Statement => ({ Effect: 'Allow', ...part });
export const deny = (part: Omit<Statement, 'Effect'>): Statement => ({ Effect: 'Deny', ...part });

/** Everything may be read. */
export const READ_ALL = allow({ Action: 's3:GetObject', Resource: `${BUCKET}/*` });
export const ALL = allow({ Action: '*', Resource: '*' });

/** A read of one object, unless told otherwise. */
export const request = (
  name: string,
  statements: readonly Statement[],
  expected: Case['expected'],
  more: Partial<Case> = {},
): Case => ({
  name,
  identityPolicies: statements.length === 0 ? [] : [policy(...statements)],
  action: 's3:GetObject',
  resource: `${BUCKET}/tenants/a/x`,
  context: {},
  expected,
  ...more,
});
