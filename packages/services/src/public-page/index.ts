export { getPublicPage } from './get.ts';
export { getGuestPage } from './get-guest-page.ts';
export { openPublishedFile } from './open-published-file.ts';
export { promoteGuest } from './promote-guest.ts';
export { publishFile } from './publish-file.ts';
export { setPublicPage } from './set.ts';
export { withdrawFile } from './withdraw-file.ts';
