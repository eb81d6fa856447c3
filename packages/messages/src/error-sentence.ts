import type { ErrorCode } from '@gatehouse/domain/errors';
import { getByCode } from './by-code.ts';
import { errors } from './en/errors.ts';

/** What the API says of an error. In English: readers with another language are told by its code. */
export function getErrorSentence(code: ErrorCode): string {
  return getByCode<ErrorCode>(errors, code);
}
