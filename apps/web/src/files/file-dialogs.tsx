'use client';

/** What opens over the list; one piece of script, for the first that is opened. */
export { PreviewDialog } from './preview-dialog.tsx';
export { RenameFile } from './rename-file.tsx';
