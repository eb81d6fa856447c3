import { PermissionGate } from '#src/shell/permission-gate.tsx';

/** Answers 403 before anything of the page is sent. */
export default function DomainsLayout({
  params,
  children,
}: LayoutProps<'/t/[slug]/settings/domains'>) {
  return (
    <PermissionGate params={params} permission="sso:manage">
      {children}
    </PermissionGate>
  );
}
