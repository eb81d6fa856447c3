export { admitSignIn, type Admission, LINK_SECONDS } from './admit.ts';
export { connectAccount } from './connect.ts';
export { deleteLinksOfYesterday } from './delete-old-links.ts';
export { finishLink } from './finish-link.ts';
export { listConnectedAccounts } from './list.ts';
export { mayConnect } from './may-connect.ts';
export { removeConnectedAccount } from './remove.ts';
export { startConnecting } from './start.ts';
