'use client';

/** What is shown of uploads; one piece of script, for the first of them. */
export { UnfinishedUploads } from './unfinished-uploads.tsx';
export { UploadPanel } from './upload-panel.tsx';
