export { approveJoinRequest } from './approve.ts';
export { askToJoin } from './ask.ts';
export { listJoinRequests } from './list.ts';
export { refuseJoinRequest } from './refuse.ts';
export { withdrawJoinRequest } from './withdraw.ts';
