import type { ScopedReader, ScopedWriter } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import { select, sql } from '../driver/statement.ts';

export type FileStatus = 'uploading' | 'ready' | 'infected';

export interface FileRow {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly contentType: string;
  readonly status: FileStatus;
  /** How the store knows the upload; null until it has said. */
  readonly uploadId: string | null;
  readonly createdBy: string | null;
  readonly createdByName: string;
  readonly programId: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly deletedAt: Date | null;
  readonly purgeAt: Date | null;
  /** Since then guests can read it. */
  readonly publishedAt: Date | null;
}

const COLUMNS = Prisma.sql`id, name, size::float8 as size, content_type as "contentType", status,
  upload_id as "uploadId", created_by as "createdBy", created_by_name as "createdByName",
  program_id as "programId", version, created_at as "createdAt", updated_at as "updatedAt",
  deleted_at as "deletedAt", purge_at as "purgeAt", published_at as "publishedAt"`;

export interface NewFile {
  readonly tenantId: string;
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly contentType: string;
  /** The person; null for a program. */
  readonly createdBy: string | null;
  readonly createdByName: string;
  /** The program; null for a person. */
  readonly programId: string | null;
}

/** A file whose upload begins. */
export async function insertFile(tx: ScopedWriter, file: NewFile): Promise<FileRow> {
  const rows = await tx.$queryRaw<FileRow[]>`
    insert into files (tenant_id, id, name, size, content_type, created_by, created_by_name, program_id)
    values (${file.tenantId}::uuid, ${file.id}::uuid, ${file.name}, ${file.size}::bigint,
      ${file.contentType}, ${file.createdBy}::uuid, ${file.createdByName}, ${file.programId}::uuid)
    returning ${COLUMNS}`;
  const row = rows[0];
  if (!row) throw new Error('an insert returned no row');
  return row;
}

/** What the list shows. */
export interface FileFilter {
  /** Part of the name, whatever its case; empty for all. */
  readonly search: string;
  /** Those that were deleted and can be restored, instead of those that are there. */
  readonly deleted: boolean;
  /** The id before which the page begins; null for the newest. */
  readonly before: string | null;
  readonly limit: number;
}

/** Newest first. */
export function listFiles(
  db: ScopedReader,
  tenantId: string,
  { search, deleted, before, limit }: FileFilter,
): Promise<FileRow[]> {
  const shown = deleted
    ? sql`deleted_at is not null and purge_at > now()`
    : sql`deleted_at is null`;
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return select<FileRow>(
    db,
    deleted ? 'list_deleted_files' : 'list_files',
    sql`select ${COLUMNS} from files
      where tenant_id = ${tenantId}::uuid and ${shown}
        and name ilike ${pattern} and (${before}::uuid is null or id < ${before}::uuid)
      order by id desc limit ${limit}::int`,
  );
}

/** A person's uploads that have not ended, newest first. */
export function listOwnUploads(
  db: ScopedReader,
  tenantId: string,
  userId: string,
  limit: number,
): Promise<FileRow[]> {
  return select<FileRow>(
    db,
    'list_own_uploads',
    sql`select ${COLUMNS} from files
      where tenant_id = ${tenantId}::uuid and created_by = ${userId}::uuid
        and status = 'uploading' and deleted_at is null
      order by id desc limit ${limit}::int`,
  );
}

/** The uploads of a tenant that the store has not been told to end. */
export async function listUploads(
  db: ScopedReader,
  tenantId: string,
): Promise<{ id: string; uploadId: string }[]> {
  return db.$queryRaw<{ id: string; uploadId: string }[]>`
    select id, upload_id as "uploadId" from files
    where tenant_id = ${tenantId}::uuid and upload_id is not null`;
}

/** A file that is not deleted. */
export async function getFile(
  db: ScopedReader,
  tenantId: string,
  id: string,
): Promise<FileRow | null> {
  const rows = await db.$queryRaw<FileRow[]>`
    select ${COLUMNS} from files
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and deleted_at is null`;
  return rows[0] ?? null;
}

/** A file, deleted or not, held until the end of the transaction. */
export async function lockFile(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<FileRow | null> {
  const rows = await tx.$queryRaw<FileRow[]>`
    select ${COLUMNS} from files where tenant_id = ${tenantId}::uuid and id = ${id}::uuid
    for update`;
  return rows[0] ?? null;
}

/**
 * Bytes that the files of a tenant take: those under way, and the deleted ones that can still be
 * restored, count as well.
 */
export async function sumFiles(db: ScopedReader, tenantId: string): Promise<number> {
  const rows = await db.$queryRaw<{ bytes: number }[]>`
    select coalesce(sum(size), 0)::float8 as bytes from files
    where tenant_id = ${tenantId}::uuid and status <> 'infected'
      and (purge_at is null or purge_at > now())`;
  return rows[0]?.bytes ?? 0;
}

/** Notes how the store knows the upload. False when it was given up meanwhile. */
export async function setUploadId(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  uploadId: string,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    update files set upload_id = ${uploadId}, updated_at = now()
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid
      and status = 'uploading' and upload_id is null and deleted_at is null`;
  return count === 1;
}

/** Ends an upload. Null when it has ended, or was given up. */
export async function finishUpload(
  tx: ScopedWriter,
  tenantId: string,
  file: { readonly id: string; readonly etag: string; readonly status: 'ready' | 'infected' },
): Promise<FileRow | null> {
  const rows = await tx.$queryRaw<FileRow[]>`
    update files set status = ${file.status}, etag = ${file.etag}, upload_id = null,
      version = version + 1, updated_at = now()
    where tenant_id = ${tenantId}::uuid and id = ${file.id}::uuid
      and status = 'uploading' and deleted_at is null
    returning ${COLUMNS}`;
  return rows[0] ?? null;
}

export async function renameFile(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  name: string,
): Promise<FileRow | null> {
  const rows = await tx.$queryRaw<FileRow[]>`
    update files set name = ${name}, version = version + 1, updated_at = now()
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and deleted_at is null
    returning ${COLUMNS}`;
  return rows[0] ?? null;
}

/**
 * Takes a file away.
 * @param days for which it can be restored; 0 for not at all
 * @returns false when it is deleted already
 */
export async function markFileDeleted(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  days: number,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    update files set deleted_at = now(), purge_at = now() + ${days}::int * interval '1 day',
      published_at = null, version = version + 1, updated_at = now()
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and deleted_at is null`;
  return count === 1;
}

/** Has a deleted file purged at once. Null when it is not deleted, or its day has come already. */
export async function markFileErased(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    update files set purge_at = now(), version = version + 1, updated_at = now()
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and purge_at > now()`;
  return count === 1;
}

/** Brings a deleted file back. Null when it is not deleted, or the day of its purge has come. */
export async function restoreFile(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<FileRow | null> {
  const rows = await tx.$queryRaw<FileRow[]>`
    update files set deleted_at = null, purge_at = null, version = version + 1, updated_at = now()
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and purge_at > now()
    returning ${COLUMNS}`;
  return rows[0] ?? null;
}

/** Drops the row of a file whose content is gone. False when it is not due. */
export async function deletePurgedFile(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    delete from files
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and purge_at <= now()`;
  return count === 1;
}

/** Drops a file whose upload never began. */
export async function deleteUnbegunFile(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<void> {
  await tx.$executeRaw`
    delete from files
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid
      and status = 'uploading' and upload_id is null`;
}

/** What guests can read, by name; no tenant publishes more than the limit. */
export async function listPublishedFiles(
  db: ScopedReader,
  tenantId: string,
  limit: number,
): Promise<FileRow[]> {
  return db.$queryRaw<FileRow[]>`
    select ${COLUMNS} from files
    where tenant_id = ${tenantId}::uuid and published_at is not null and deleted_at is null
      and status = 'ready'
    order by name, id limit ${limit}::int`;
}

/** Opens a file that can be downloaded to guests, or shuts it. @returns null when there is no such file */
export async function setFilePublished(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  published: boolean,
): Promise<FileRow | null> {
  const rows = await tx.$queryRaw<FileRow[]>`
    update files set published_at = case when ${published} then coalesce(published_at, now()) end,
      version = version + 1, updated_at = now()
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and deleted_at is null
      and status = 'ready'
    returning ${COLUMNS}`;
  return rows[0] ?? null;
}
