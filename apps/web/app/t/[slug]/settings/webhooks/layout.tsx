import { PermissionGate } from '#src/shell/permission-gate.tsx';

/** Answers 403 before anything of the page is sent. */
export default function WebhooksLayout({
  params,
  children,
}: LayoutProps<'/t/[slug]/settings/webhooks'>) {
  return (
    <PermissionGate params={params} permission="webhooks:manage">
      {children}
    </PermissionGate>
  );
}
