import { PermissionGate } from '#src/shell/permission-gate.tsx';

/** Answers 403 before anything of the page is sent. */
export default function UsageLayout({ params, children }: LayoutProps<'/t/[slug]/usage'>) {
  return (
    <PermissionGate params={params} permission="usage:read">
      {children}
    </PermissionGate>
  );
}
