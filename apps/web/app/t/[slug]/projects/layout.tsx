import { PermissionGate } from '#src/shell/permission-gate.tsx';

/** Answers 403 before anything of the page is sent. */
export default function ProjectsLayout({ params, children }: LayoutProps<'/t/[slug]/projects'>) {
  return (
    <PermissionGate params={params} permission="projects:read">
      {children}
    </PermissionGate>
  );
}
