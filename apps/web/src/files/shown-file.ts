/** A file as the page shows it: plain values, made on the server. */
export interface ShownFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly contentType: string;
  /** Only one that is ready can be opened. */
  readonly status: 'uploading' | 'ready' | 'infected';
  /** Null for a person whose account was deleted. */
  readonly createdByName: string | null;
  readonly createdAt: Date;
  /** Null for one that is not deleted. */
  readonly deletedAt: Date | null;
  /** Until then a deleted one can be restored. */
  readonly purgeAt: Date | null;
  readonly version: number;
  /** Whether the reader may rename, delete, restore and erase it. */
  readonly mayChange: boolean;
}

/** What browsers show as a picture, and the API hands out to be shown: no SVG, which can hold scripts. */
const IMAGES: readonly string[] = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
];

/** Is this a picture that the page can show? */
export function isImage({ contentType, status }: ShownFile): boolean {
  return status === 'ready' && IMAGES.includes(contentType);
}

/** Where a browser without scripts downloads it: a page's address, which leads on to the store. */
export function downloadPath(slug: string, id: string): string {
  return `/t/${slug}/files/${id}/download`;
}
