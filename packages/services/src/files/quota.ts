/** MiB as bytes. */
export function toQuotaBytes(mib: number): number {
  return mib * 1024 * 1024;
}
