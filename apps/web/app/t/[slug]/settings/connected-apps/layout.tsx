import { PermissionGate } from '#src/shell/permission-gate.tsx';

/** Answers 403 before anything of the page is sent. */
export default function ConnectedAppsLayout({
  params,
  children,
}: LayoutProps<'/t/[slug]/settings/connected-apps'>) {
  return (
    <PermissionGate params={params} permission="api_keys:manage">
      {children}
    </PermissionGate>
  );
}
