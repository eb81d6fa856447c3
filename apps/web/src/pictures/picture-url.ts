import { getApiUrl } from '#src/api-url.ts';

/** Where a picture is; its tag in the address makes a new one be fetched. */
export function getPictureUrl(userId: string, tag: string | null): string | undefined {
  if (tag === null) return undefined;
  return getApiUrl('/people/{userId}/avatar', { path: { userId }, query: { tag } });
}
