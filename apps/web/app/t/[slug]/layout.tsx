import { BRAND } from '@gatehouse/brand/brand';
import { can } from '@gatehouse/policy/can';
import { listTenants } from '@gatehouse/services/tenants';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { findTenant, getDeps, requireTenant } from '#src/server/session.ts';
import { refuse } from '#src/shell/refuse.tsx';
import { SettingUp } from '#src/shell/setting-up.tsx';
import { mayInviteHere } from '#src/invitations/may-invite.ts';
import { describeDeactivation } from '#src/tenants/describe-deactivation.tsx';
import { MfaBanner } from '#src/second-factor/mfa-banner.tsx';
import { readFrame, toActing } from '#src/server/read-frame.ts';
import { TenantBanner } from '#src/support/tenant-banner.tsx';
import { TenantShell } from '#src/shell/tenant-shell.tsx';

export async function generateMetadata({ params }: LayoutProps<'/t/[slug]'>): Promise<Metadata> {
  try {
    const { tenant } = await requireTenant((await params).slug);
    const name = `${tenant.name} · ${BRAND.name}`;
    return { title: { default: name, template: `%s · ${name}` } };
  } catch {
    // The layout meets the same refusal and answers it; the answer needs a title all the same,
    // and not the page's.
    const t = await getTranslations('shell');
    const refused = `${t('notAvailable')} · ${BRAND.name}`;
    return { title: { default: refused, template: refused } };
  }
}

export default async function TenantLayout({ params, children }: LayoutProps<'/t/[slug]'>) {
  const { slug } = await params;
  const context = await findTenant(slug);
  if (context === 'notFound') return refuse('notFound', 'nothing');
  if (context === 'deactivated') {
    return refuse('forbidden', 'nothing', () => describeDeactivation(slug));
  }
  if (context.role === null) return <SettingUp tenantName={context.tenant.name} />;
  const deps = await getDeps();
  const [{ items: tenants }, invites, t, frame, acting] = await Promise.all([
    listTenants(deps, context),
    mayInviteHere(context),
    getTranslations('roles.names'),
    can(context, 'tenant:read') ? readFrame(context) : null,
    toActing(context),
  ]);
  const choices = tenants.map(({ slug, name, role, logo }) => ({
    slug,
    name,
    roleName: t(role),
    logo,
  }));
  const { accent = null, logo = null } = tenants.find(({ id }) => id === context.tenant.id) ?? {};
  return (
    <ClientMessages of={['shell']}>
      <TenantShell
        context={context}
        tenants={choices}
        look={{ accent, logo }}
        acting={acting.permissions}
        mayInvite={invites && can(acting, 'members:invite')}
        filesOn={deps.files !== null}
        banner={
          <>
            {frame && <TenantBanner context={context} notices={frame} />}
            {context.mfaDueAt && <MfaBanner tenant={context.tenant} due={context.mfaDueAt} />}
          </>
        }
      >
        {children}
      </TenantShell>
    </ClientMessages>
  );
}
