import { PermissionGate } from '#src/shell/permission-gate.tsx';

/** Answers 403 before anything of the page is sent. */
export default function BrandingLayout({
  params,
  children,
}: LayoutProps<'/t/[slug]/settings/branding'>) {
  return (
    <PermissionGate params={params} permission="tenant:rename">
      {children}
    </PermissionGate>
  );
}
