import { createHash } from 'node:crypto';

/** A tag in an If-Match or If-None-Match list (RFC 9110 §8.8.3). */
const TAG = /(?:W\/)?"[\x21\x23-\x7e]*"/g;
/** A whole tag, or the version alone: lists show versions and no tags. */
const OURS = /^"(\d{1,9})(?:\.[\w-]+)?"$/;

/**
 * The strong entity tag of a representation: the version of what it shows, for If-Match, and a
 * digest of all of it, for If-None-Match. What one may do in a tenant changes without its version.
 */
export function entityTag(version: number, body: string): string {
  return `"${version}.${createHash('sha1').update(body).digest('base64url')}"`;
}

/** The version that a result shows; null for one without. */
export function getVersion(result: unknown): number | null {
  if (typeof result !== 'object' || result === null || !('version' in result)) return null;
  return typeof result.version === 'number' ? result.version : null;
}

/**
 * The versions that an If-Match header allows; undefined without the header, and for `*`.
 * A weak tag, or one that is not ours, allows none.
 */
export function ifMatchVersions(header: string | undefined): readonly number[] | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  return (header.match(TAG) ?? []).flatMap((tag) => {
    const version = OURS.exec(tag)?.[1];
    return version === undefined ? [] : [Number(version)];
  });
}

/** Whether the caller already has what this tag names. */
export function isKnown(tag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return (ifNoneMatch.match(TAG) ?? []).some((known) => known.replace(/^W\//, '') === tag);
}
