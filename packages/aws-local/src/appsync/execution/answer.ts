import { GraphQLError } from 'graphql';

import { FieldError } from '../error.ts';

/** An error as AppSync writes it. */
interface AnsweredError {
  readonly path: readonly (string | number)[] | null;
  readonly data: unknown;
  readonly errorType: string | null;
  readonly errorInfo: unknown;
  readonly locations: readonly object[] | null;
  readonly message: string;
}

/** The body of an answer, whose HTTP status is 200. */
export interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly AnsweredError[];
}

/** @param error of the library, or one of ours that is about the whole document */
export function toAnsweredError(error: GraphQLError | FieldError): AnsweredError {
  const own = error instanceof GraphQLError ? error.originalError : error;
  const { errorType, data, errorInfo } =
    own instanceof FieldError ? own : { errorType: null, data: null, errorInfo: null };
  const located = error instanceof GraphQLError ? error : null;
  return {
    path: located?.path ?? null,
    ...{ data, errorType, errorInfo },
    locations: located?.locations?.map((one) => ({ ...one, sourceName: null })) ?? null,
    message: error.message,
  };
}

/** For documents that are not of the schema; AWS has a name for each kind of mistake, here are two. */
export function toValidationError(error: GraphQLError): AnsweredError {
  const { path, locations } = toAnsweredError(error);
  const [, field, type] = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(error.message) ?? [];
  const message =
    field === undefined
      ? `Validation error: ${error.message}`
      : `Validation error of type FieldUndefined: Field '${field}' in type '${type}' is undefined @ '${field}'`;
  return { path, data: null, errorType: null, errorInfo: null, locations, message };
}
