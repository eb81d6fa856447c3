/**
 * Every call of the gateway, which hands each its connection. A new operation has its file and its
 * line here.
 */
export { forgetIdentity } from './forget-identity.ts';
export { createGuest, linkGuest, signGuestDownload } from './guests.ts';
export { copyObject, deleteBelow, deleteObject, headObject, readObject } from './objects.ts';
export { signDownload, signParts } from './signed-url.ts';
export { abortUpload, completeUpload, createUpload, listParts } from './uploads.ts';
export { vend } from './vended.ts';
