export { listPasskeys } from './list.ts';
export { notePasskeys } from './note.ts';
export { removePasskey } from './remove.ts';
export { renamePasskey } from './rename.ts';
