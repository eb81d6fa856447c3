'use client';

import dynamic from 'next/dynamic';
import { FileTable } from './file-table.tsx';
import type { ShownFile } from './shown-file.ts';

// Not part of the page of the files that are there.
const DeletedFiles = dynamic(() =>
  import('./deleted-files.tsx').then((module) => module.DeletedFiles),
);

interface FileListProps {
  slug: string;
  files: readonly ShownFile[];
  /** Whether these were deleted. */
  deleted: boolean;
}

/** The files of the page. The rows come as data: elements from the server would cost it more. */
export function FileList({ slug, files, deleted }: FileListProps) {
  return deleted ? (
    <DeletedFiles slug={slug} files={files} />
  ) : (
    <FileTable slug={slug} files={files} />
  );
}
