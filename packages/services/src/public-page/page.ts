import type { PublicPageRow } from '@gatehouse/db/repositories/public-pages';

/** A tenant's page before anyone has written one. */
export const UNWRITTEN: PublicPageRow = { published: false, title: '', text: '', version: 1 };

/** Files that a tenant can publish, at most: the page shows them all. */
export const MOST_PUBLISHED = 100;
