import { PermissionGate } from '#src/shell/permission-gate.tsx';

/** Answers 403 before anything of the pages is sent. */
export default function SsoLayout({ params, children }: LayoutProps<'/t/[slug]/settings/sso'>) {
  return (
    <PermissionGate params={params} permission="sso:manage">
      {children}
    </PermissionGate>
  );
}
