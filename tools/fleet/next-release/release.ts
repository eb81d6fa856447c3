import { readRelease as readThisRelease, type ReleaseMigration } from '@gatehouse/prisma/release';

export * from '@gatehouse/prisma/release';

/** Newer than any. */
export const NEXT_MIGRATION = '29991231000000_next';

/** As of this release, with the migration of the next one. */
export async function readRelease(): Promise<ReleaseMigration[]> {
  return [...(await readThisRelease()), { name: NEXT_MIGRATION, unreadSince: null }];
}
