export { deleteOwnAccount } from './delete-own-account.ts';
