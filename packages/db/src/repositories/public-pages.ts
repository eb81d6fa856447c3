import type { ScopedReader, ScopedWriter } from '../database.ts';

export interface PublicPageRow {
  /** Whether anyone can read it. */
  readonly published: boolean;
  readonly title: string;
  readonly text: string;
  readonly version: number;
}

/** The page of a tenant; null when no one has written one. */
export async function getPublicPage(
  db: ScopedReader,
  tenantId: string,
): Promise<PublicPageRow | null> {
  const rows = await db.$queryRaw<PublicPageRow[]>`
    select published, title, text, version from public_pages where tenant_id = ${tenantId}::uuid`;
  return rows[0] ?? null;
}

/** Writes the page anew. The first one that is written has version 2: an unwritten one counts as 1. */
export async function savePublicPage(
  tx: ScopedWriter,
  tenantId: string,
  page: Omit<PublicPageRow, 'version'>,
): Promise<PublicPageRow> {
  const { published, title, text } = page;
  const rows = await tx.$queryRaw<PublicPageRow[]>`
    insert into public_pages as p (tenant_id, published, title, text, version)
    values (${tenantId}::uuid, ${published}, ${title}, ${text}, 2)
    on conflict (tenant_id) do update
      set published = excluded.published, title = excluded.title, text = excluded.text,
          version = p.version + 1, updated_at = now()
    returning published, title, text, version`;
  const row = rows[0];
  if (!row) throw new Error('an upsert returned no row');
  return row;
}

/** How many became guests this month. */
export async function getGuests(db: ScopedReader, tenantId: string): Promise<number> {
  const rows = await db.$queryRaw<{ guests: number }[]>`
    select guests from guest_months
    where tenant_id = ${tenantId}::uuid and month = date_trunc('month', now())::date`;
  return rows[0]?.guests ?? 0;
}

/** Counts one more guest of this month. @returns false, and counts nothing, once there are `limit` */
export async function countGuest(
  tx: ScopedWriter,
  tenantId: string,
  limit: number,
): Promise<boolean> {
  const counted = await tx.$executeRaw`
    insert into guest_months as g (tenant_id, month, guests)
    values (${tenantId}::uuid, date_trunc('month', now())::date, 1)
    on conflict (tenant_id, month) do update set guests = g.guests + 1
      where g.guests < ${limit}::int`;
  return counted === 1;
}
