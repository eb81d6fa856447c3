import type { ReactNode } from 'react';
import type { PageContext } from '#src/server/page-context.ts';
import { isSuspended } from '#src/server/read-frame.ts';

/** Fields and buttons that take nothing while the tenant is suspended. */
export async function WriteGuard({
  context,
  children,
}: {
  context: PageContext;
  children: ReactNode;
}) {
  if (!(await isSuspended(context))) return children;
  return (
    <fieldset disabled className="contents">
      {children}
    </fieldset>
  );
}
