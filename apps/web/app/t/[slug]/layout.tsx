import { listTenants } from '@gatehouse/services/tenants/list';
import type { Metadata } from 'next';
import { ROLE_NAMES } from '#src/format/words.ts';
import { getDeps, requireTenant } from '#src/server/session.ts';
import { SettingUp } from '#src/shell/setting-up.tsx';
import { TenantShell } from '#src/shell/tenant-shell.tsx';

const REFUSED = 'Not available · Gatehouse';

export async function generateMetadata({ params }: LayoutProps<'/t/[slug]'>): Promise<Metadata> {
  try {
    const { tenant } = await requireTenant((await params).slug);
    const name = `${tenant.name} · Gatehouse`;
    return { title: { default: name, template: `%s · ${name}` } };
  } catch {
    // The layout meets the same refusal and answers it; the answer needs a title all the same,
    // and not the page's.
    return { title: { default: REFUSED, template: REFUSED } };
  }
}

export default async function TenantLayout({ params, children }: LayoutProps<'/t/[slug]'>) {
  const context = await requireTenant((await params).slug);
  if (context.role === null) return <SettingUp tenantName={context.tenant.name} />;
  const { items: tenants } = await listTenants(await getDeps(), context);
  const choices = tenants.map(({ slug, name, role }) => ({
    slug,
    name,
    roleName: ROLE_NAMES[role],
  }));
  return (
    <TenantShell context={context} tenants={choices}>
      {children}
    </TenantShell>
  );
}
