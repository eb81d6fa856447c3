import { PermissionGate } from '#src/shell/permission-gate.tsx';

/** Answers 403 before anything of the page is sent. */
export default function ApiClientsLayout({
  params,
  children,
}: LayoutProps<'/t/[slug]/settings/api-clients'>) {
  return (
    <PermissionGate params={params} permission="api_clients:manage">
      {children}
    </PermissionGate>
  );
}
