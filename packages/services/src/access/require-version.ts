import { DomainError } from '@gatehouse/domain/errors';

/** The versions that a caller would change; undefined for whatever is there. */
export type SeenVersions = readonly number[] | undefined;

/**
 * Refuses a change of something that has moved on since the caller saw it.
 * @throws DomainError `resource.changed`
 */
export function requireVersion(seen: SeenVersions, version: number): void {
  if (seen && !seen.includes(version)) throw new DomainError('resource.changed');
}
