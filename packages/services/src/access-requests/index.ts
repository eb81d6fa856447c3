export { askForAccess } from './ask.ts';
export { getAccessHelp } from './help.ts';
export { listAccessRequests } from './list.ts';
export { refuseAccess } from './refuse.ts';
export { withdrawAccessRequest } from './withdraw.ts';
