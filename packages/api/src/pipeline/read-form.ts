import { DomainError } from '@gatehouse/domain/errors';
import { readBytes } from './read-json.ts';
import { TIME_LIMITS, withTimeout } from './with-timeout.ts';

/** Bytes. */
const LIMIT = 16 * 1024;

const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(;\s*charset="?utf-8"?\s*)?$/i;

/**
 * Reads a form, in which no field may stand twice (RFC 6749 §3.1).
 * @throws DomainError `input.media_type`, `input.too_large`, `input.timed_out`, `input.malformed`
 */
export async function readForm(
  request: Pick<Request, 'body' | 'headers'>,
): Promise<ReadonlyMap<string, string>> {
  if (!FORM_TYPE.test(request.headers.get('content-type') ?? '')) {
    throw new DomainError('input.media_type');
  }
  const bytes = await withTimeout(TIME_LIMITS.body, 'input.timed_out', readBytes(request, LIMIT));
  const fields = [...new URLSearchParams(new TextDecoder().decode(bytes))];
  const form = new Map(fields);
  if (form.size !== fields.length) throw new DomainError('input.malformed');
  return form;
}
