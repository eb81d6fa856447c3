import { PermissionGate } from '#src/shell/permission-gate.tsx';

/** Answers 403 before anything of the page is sent. */
export default function AuditLayout({ params, children }: LayoutProps<'/t/[slug]/audit'>) {
  return (
    <PermissionGate params={params} permission="audit:read">
      {children}
    </PermissionGate>
  );
}
