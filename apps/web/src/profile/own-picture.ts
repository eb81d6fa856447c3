/** Where a picture is; its tag in the address makes a new one be fetched. */
export function getPictureUrl(userId: string, tag: string | null): string | undefined {
  return tag === null ? undefined : `/api/v1/people/${userId}/avatar?tag=${tag}`;
}
