import { getFile } from '@gatehouse/db/repositories/files';
import { findTenantOfPublicPage } from '@gatehouse/db/repositories/lookups';
import { countGuest } from '@gatehouse/db/repositories/public-pages';
import { DomainError } from '@gatehouse/domain/errors';
import { publicKey, type SignedUrl, StorageError } from '@gatehouse/storage';
import type { Deps, FilesAccess } from '../access/deps.ts';
import { requireUnsuspended } from '../access/require-unsuspended.ts';
import { contentDisposition } from '../files/content-disposition.ts';
import { askStore, type FilesDeps, requireFiles } from '../files/files-access.ts';
import { openGuest, sealGuest } from './guest-token.ts';

/** Whatever the uploader said: no browser opens it on its own. */
const OPAQUE = 'application/octet-stream';

interface Input {
  readonly slug: string;
  readonly fileId: string;
  /** What the browser keeps of its guest; null for a browser that is none yet. */
  readonly guestToken: string | null;
}

/**
 * A URL by which a guest downloads a published file, signed with the guest's own credentials: the
 * store lets guests read what is published and nothing else, whatever is asked for here.
 * @returns the tenant, the URL, and what the browser is to keep when it has become a guest
 * @throws DomainError `files.off`, `resource.not_found`, `public_page.too_many_guests`,
 *   `tenant.suspended`, `service.unavailable`
 */
export async function openPublishedFile(
  deps: Pick<Deps, 'db' | 'sealer'> & FilesDeps,
  { slug, fileId, guestToken }: Input,
) {
  const access = requireFiles(deps);
  const tenantId = await findTenantOfPublicPage(deps.db, slug);
  const row =
    tenantId && (await deps.db.readTenant({ tenantId }, (db) => getFile(db, tenantId, fileId)));
  if (!row || row.status !== 'ready' || !row.publishedAt) {
    throw new DomainError('resource.not_found');
  }
  const file = {
    key: publicKey(tenantId, fileId),
    disposition: contentDisposition('attachment', row.name),
    contentType: OPAQUE,
  };
  const known = openGuest(deps, tenantId, guestToken);
  const signed = known === null ? null : await signForKnown(access, known, file);
  if (signed) return { tenantId, url: signed.url, newToken: null };

  const guestId = await becomeGuest(deps, access, tenantId);
  const { url } = await askStore(() => access.store.signGuestDownload(guestId, file));
  return { tenantId, url, newToken: sealGuest(deps, tenantId, guestId) };
}

type File = Parameters<FilesAccess['store']['signGuestDownload']>[1];

/** Null for a guest who has become someone, or whom the pool has forgotten. */
async function signForKnown(
  { store }: FilesAccess,
  guestId: string,
  file: File,
): Promise<SignedUrl | null> {
  try {
    return await askStore(() => store.signGuestDownload(guestId, file));
  } catch (error) {
    if (error instanceof StorageError && error.code === 'storage.denied') return null;
    throw error;
  }
}

/** Counted first: the guest who is one too many is not made. */
async function becomeGuest(
  { db }: Pick<Deps, 'db'>,
  { store, guestsPerMonth }: FilesAccess,
  tenantId: string,
): Promise<string> {
  const counted = await db.withTenant({ tenantId }, async (tx) => {
    await requireUnsuspended(tx, tenantId);
    return countGuest(tx, tenantId, guestsPerMonth);
  });
  if (!counted) throw new DomainError('public_page.too_many_guests');
  return askStore(() => store.createGuest());
}
