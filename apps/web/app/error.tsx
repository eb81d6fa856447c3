'use client';

import { lazy, Suspense } from 'react';

// Part of every page, and hardly ever seen. Where it can't be loaded, `global-error.tsx` is there.
const BrokenPage = lazy(async () => {
  const { BrokenPage: page } = await import('#src/shell/broken-page.tsx');
  return { default: page };
});

interface ErrorPageProps {
  error: Error & { digest?: string };
  retry: () => void;
}

export default function ErrorPage(props: ErrorPageProps) {
  return (
    <Suspense>
      <BrokenPage {...props} />
    </Suspense>
  );
}
