import { PermissionGate } from '#src/shell/permission-gate.tsx';

/** Answers 403 before anything of the page is sent. */
export default function ScimLayout({ params, children }: LayoutProps<'/t/[slug]/settings/scim'>) {
  return (
    <PermissionGate params={params} permission="sso:manage">
      {children}
    </PermissionGate>
  );
}
