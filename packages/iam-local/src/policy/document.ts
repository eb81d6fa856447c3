/** One value or several: IAM's JSON allows both everywhere. */
export type OneOrMany<T> = T | readonly T[];

/** Who a statement of a trust or bucket policy is about. */
export type PrincipalElement =
  '*' | Readonly<Partial<Record<'AWS' | 'Federated' | 'Service', OneOrMany<string>>>>;

/** Operator → condition key → values, one of which must hold. */
export type ConditionBlock = Readonly<
  Record<string, Readonly<Record<string, OneOrMany<string | number | boolean>>>>
>;

export interface Statement {
  readonly Sid?: string | undefined;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: PrincipalElement | undefined;
  readonly NotPrincipal?: PrincipalElement | undefined;
  readonly Action?: OneOrMany<string> | undefined;
  readonly NotAction?: OneOrMany<string> | undefined;
  readonly Resource?: OneOrMany<string> | undefined;
  readonly NotResource?: OneOrMany<string> | undefined;
  readonly Condition?: ConditionBlock | undefined;
}

/** A policy as IAM writes it. Only `2012-10-17` knows variables. */
export interface PolicyDocument {
  readonly Version: '2012-10-17' | '2008-10-17';
  readonly Id?: string | undefined;
  readonly Statement: OneOrMany<Statement>;
}

/** What is known about a request. Keys are matched without case; an empty list is an absent key. */
export type Context = Readonly<Record<string, string | readonly string[]>>;

/** A list, whether one value or several were given. */
export const toList = <T>(value: OneOrMany<T> | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** The statements of a document. */
export const getStatements = (document: PolicyDocument): readonly Statement[] =>
  toList(document.Statement);
