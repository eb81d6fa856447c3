import { PageSkeleton } from '#src/shell/page-skeleton.tsx';

export default function Loading() {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-4xl px-4 py-24 sm:px-6">
      <PageSkeleton rows={4} />
    </main>
  );
}
