import { PageSkeleton } from '#src/shell/page-skeleton.tsx';

export default function Loading() {
  return <PageSkeleton />;
}
