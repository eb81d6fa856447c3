import { getUploads, subscribeToUploads } from './get-upload-queue.ts';
import type { UploadView } from './upload.ts';

const stops = new Map<string, () => void>();

/** Says how the uploads to a tenant ended, once, when none is on its way any more. */
export function sayWhenDone(slug: string, say: (uploads: readonly UploadView[]) => void): void {
  if (!getUploads(slug).some(isActive)) return;
  const stop = subscribeToUploads(() => {
    const uploads = getUploads(slug);
    if (uploads.some(isActive)) return;
    keepQuiet(slug);
    say(uploads);
  });
  stops.set(slug, stop);
}

/** The page itself shows them. */
export function keepQuiet(slug: string): void {
  stops.get(slug)?.();
  stops.delete(slug);
}

function isActive({ state }: UploadView): boolean {
  return state === 'waiting' || state === 'sending' || state === 'finishing';
}
