import * as files from '../../src/repositories/files.ts';
import * as publicPages from '../../src/repositories/public-pages.ts';
import { FILES, NEW_ID, USER_ID } from '../twins.ts';
import type { Writes } from './writes.ts';

/** Files. Each case has a file of its own, in the state that it takes. */
export const FILE_WRITES: Writes = {
  insertFile: (tx, { id }) =>
    files.insertFile(tx, {
      tenantId: id,
      id: NEW_ID,
      name: 'New',
      size: 0,
      contentType: 'text/plain',
      createdBy: USER_ID,
      createdByName: 'Twin',
      programId: null,
    }),
  setUploadId: (tx, { id }) => files.setUploadId(tx, id, FILES.announced, 'upload'),
  finishUpload: (tx, { id }) =>
    files.finishUpload(tx, id, { id: FILES.uploading, etag: 'etag', status: 'ready' }),
  renameFile: (tx, { id }) => files.renameFile(tx, id, FILES.ready, 'Renamed'),
  markFileDeleted: (tx, { id }) => files.markFileDeleted(tx, id, FILES.ready, 30),
  markFileErased: (tx, { id }) => files.markFileErased(tx, id, FILES.deleted),
  restoreFile: (tx, { id }) => files.restoreFile(tx, id, FILES.restorable),
  setFilePublished: (tx, { id }) => files.setFilePublished(tx, id, FILES.ready, false),
  savePublicPage: (tx, { id }) =>
    publicPages.savePublicPage(tx, id, { published: false, title: 'New', text: '' }),
  countGuest: (tx, { id }) => publicPages.countGuest(tx, id, 100),
  deletePurgedFile: (tx, { id }) => files.deletePurgedFile(tx, id, FILES.gone),
  deleteUnbegunFile: (tx, { id }) => files.deleteUnbegunFile(tx, id, FILES.unbegun),
};
