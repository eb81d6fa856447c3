import type { FileRow } from '@gatehouse/db/repositories/files';

/** A file as members of the tenant see it. */
export function toFile(row: FileRow) {
  const { id, name, size, contentType, status, version, createdAt, updatedAt } = row;
  const createdBy =
    row.createdByName === '' ? null : { id: row.createdBy, name: row.createdByName };
  const { deletedAt, purgeAt, publishedAt } = row;
  return {
    id,
    name,
    size,
    contentType,
    status,
    createdBy,
    version,
    createdAt,
    updatedAt,
    deletedAt,
    purgeAt,
    publishedAt,
  };
}
