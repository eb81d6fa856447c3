import { operatorContext } from '@gatehouse/services/access';
import { redirect } from 'next/navigation';
import { listTenants } from '@gatehouse/services/tenants';
import { Landing } from '#src/landing/landing.tsx';
import { getDeps, optionalUser } from '#src/server/session.ts';

export default async function StartPage() {
  const user = await optionalUser();
  if (!user) return <Landing returnTo="/" failure={null} />;
  const deps = await getDeps();
  const { items: tenants } = await listTenants(deps, user);
  const [only, ...others] = tenants;
  if (!only && user.principal.proof.kind === 'connection') redirect('/own-sign-in');
  if (!only && (await operatorContext(deps, user))) redirect('/operator');
  redirect(only && others.length === 0 ? `/t/${only.slug}` : '/tenants');
}
