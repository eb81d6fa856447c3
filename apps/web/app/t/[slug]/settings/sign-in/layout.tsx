import { PermissionGate } from '#src/shell/permission-gate.tsx';

/** Answers 403 before anything of the page is sent. */
export default function SignInRulesLayout({
  params,
  children,
}: LayoutProps<'/t/[slug]/settings/sign-in'>) {
  return (
    <PermissionGate params={params} permission="tenant:secure">
      {children}
    </PermissionGate>
  );
}
