import { invalidParameter } from '../../../wire/errors.ts';

/**
 * The tags of a pool: at most fifty, none that AWS keeps for itself.
 * @throws CognitoError InvalidParameterException
 */
export function requireValidTags(tags: Readonly<Record<string, string>>): Record<string, string> {
  const names = Object.keys(tags);
  if (names.length > 50 || names.some((name) => name.toLowerCase().startsWith('aws:'))) {
    throw invalidParameter(
      'An identity pool has at most 50 tags, and their keys do not begin with aws:.',
    );
  }
  return { ...tags };
}
