import { PermissionGate } from '#src/shell/permission-gate.tsx';

/** Answers 403 before anything of the page is sent. */
export default function RolesLayout({ params, children }: LayoutProps<'/t/[slug]/settings/roles'>) {
  return (
    <PermissionGate params={params} permission="roles:read">
      {children}
    </PermissionGate>
  );
}
