import { redirect } from 'next/navigation';
import { requireUser } from '#src/server/session.ts';

/** Sends strangers to sign in before anything of the page is sent. */
export default async function TenantsLayout({ children }: LayoutProps<'/tenants'>) {
  const { principal } = await requireUser();
  // A company account opens one tenant: there is nothing to choose.
  if (principal.proof.kind === 'connection') redirect('/');
  return children;
}
