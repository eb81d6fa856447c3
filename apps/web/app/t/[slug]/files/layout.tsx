import { getDeps } from '#src/server/session.ts';
import { PermissionGate } from '#src/shell/permission-gate.tsx';
import { refuse } from '#src/shell/refuse.tsx';

/** Answers 404 where files are off, and 403, before anything of the page is sent. */
export default async function FilesLayout({ params, children }: LayoutProps<'/t/[slug]/files'>) {
  if (!(await getDeps()).files) return refuse('notFound', 'frame');
  return (
    <PermissionGate params={params} permission="files:read">
      {children}
    </PermissionGate>
  );
}
