import type { UploadQueue } from './upload-queue.ts';
import type { UploadView } from './upload.ts';

const NONE: readonly UploadView[] = [];

const queues = new Map<string, UploadQueue>();
const listeners = new Set<() => void>();

function notify(): void {
  for (const listener of listeners) listener();
}

/** Tells of every change of any upload of this tab. */
export function subscribeToUploads(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The uploads of this tab to a tenant. */
export function getUploads(slug: string): readonly UploadView[] {
  return queues.get(slug)?.getViews() ?? NONE;
}

/**
 * The queue of this tab for a tenant, which outlives the page. What uploads comes with the first use:
 * most who look at files send none.
 */
export async function getUploadQueue(slug: string): Promise<UploadQueue> {
  const [{ UploadQueue }, { createUploadApi }] = await Promise.all([
    import('./upload-queue.ts'),
    import('../upload-api.ts'),
  ]);
  const queue = queues.get(slug) ?? new UploadQueue(createUploadApi(slug));
  if (!queues.has(slug)) queue.subscribe(notify);
  queues.set(slug, queue);
  return queue;
}
