import { can } from '@gatehouse/policy/can';
import { listFiles, listOwnUploads } from '@gatehouse/services/files';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { parseSearch } from '#src/http/search.ts';
import { getDeps } from '#src/server/session.ts';
import type { PageContext } from '#src/server/page-context.ts';
import { toActing } from '#src/server/read-frame.ts';
import type { ShownFile } from './shown-file.ts';

const PAGE_SIZE = 50;

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;
type FileItem = Awaited<ReturnType<typeof listFiles>>['items'][number];

/** Everything that the page of files shows, read at once. */
export async function loadFilesPage(context: PageContext, params: SearchParams) {
  const deps = await getDeps();
  const cursor = parseCursor(params['cursor']);
  const search = parseSearch(params['search']);
  const seesDeleted = can(context, 'files:write');
  const deleted = seesDeleted && params['view'] === 'deleted';
  const [page, unfinished, acting] = await Promise.all([
    readPage(cursor, (from) =>
      listFiles(deps, context, { search, deleted, limit: PAGE_SIZE, cursor: from }),
    ),
    seesDeleted ? listOwnUploads(deps, context) : [],
    toActing(context),
  ]);
  // The reader's own uploads stand above the list.
  const own = new Set(unfinished.map(({ id }) => id));
  return {
    path: `/t/${context.tenant.slug}/files`,
    search,
    deleted,
    cursor,
    /** A download led here: its file is gone. */
    gone: params['gone'] === '1',
    files: page.items.filter(({ id }) => !own.has(id)).map((file) => toShownFile(acting, file)),
    nextCursor: page.nextCursor,
    usage: page.usage,
    unfinished: unfinished.map(({ id, name, size }) => ({ id, name, size })),
    mayWrite: can(acting, 'files:write'),
    seesDeleted,
  };
}

/** Whoever may write changes their own; the files of others need a right of their own. */
function toShownFile(context: PageContext, file: FileItem): ShownFile {
  const { id, name, size, contentType, status, createdBy, createdAt, version } = file;
  const own = createdBy?.id === context.principal.userId;
  return {
    id,
    name,
    size,
    contentType,
    status,
    createdByName: createdBy?.name ?? null,
    createdAt,
    deletedAt: file.deletedAt,
    purgeAt: file.purgeAt,
    version,
    mayChange: can(context, own ? 'files:write' : 'files:delete'),
  };
}
