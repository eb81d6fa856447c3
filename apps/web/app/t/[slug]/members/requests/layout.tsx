import { PermissionGate } from '#src/shell/permission-gate.tsx';

/** Answers 403 before anything of the page is sent. */
export default function RequestsLayout({
  params,
  children,
}: LayoutProps<'/t/[slug]/members/requests'>) {
  return (
    <PermissionGate params={params} permission="members:invite">
      {children}
    </PermissionGate>
  );
}
