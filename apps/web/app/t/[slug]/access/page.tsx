import { isUuid, toId, type UserId } from '@gatehouse/domain/ids';
import { can } from '@gatehouse/policy/can';
import { isPermission } from '@gatehouse/policy/permissions';
import { explainMember, explainOwn } from '@gatehouse/services/roles';
import { buttonClass } from '@gatehouse/ui/button';
import { Notice } from '@gatehouse/ui/notice';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { findMember } from '#src/members/find-member.ts';
import { AccessSteps } from '#src/roles/access-steps.tsx';
import { PermissionForm } from '#src/roles/permission-form.tsx';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { TenantPage } from '#src/shell/tenant-page.tsx';
import { OwnRoleSection } from '#src/tenants/own-role-section.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('customRoles.access');
  return { title: t('title') };
}

/** What a permission rests on: one's own, or for those who may change roles anyone's. */
export default async function AccessPage({ params, searchParams }: PageProps<'/t/[slug]/access'>) {
  const context = await openTenant(params, 'tenant:read');
  if (!context) return null;
  const t = await getTranslations('customRoles.access');
  const sentence = await getTranslations('permissions');
  const query = await searchParams;
  const asked = String(query['permission'] ?? '');
  const permission = isPermission(asked) ? asked : 'tenant:rename';
  const member = can(context, 'members:change_role') ? String(query['member'] ?? '') : '';
  const deps = await getDeps();
  const subject = isUuid(member) ? { userId: toId<UserId>(member), permission } : null;
  const who = subject && (await findMember(context.tenant.slug, subject.userId));
  if (subject && !who) notFound();
  const { allowed, steps } = subject
    ? await explainMember(deps, context, subject)
    : await explainOwn(deps, context, { permission });
  const verdict = who
    ? t(allowed ? 'mayFor' : 'mayNotFor', { name: who.name })
    : t(allowed ? 'may' : 'mayNot');
  return (
    <TenantPage
      context={context}
      title={who ? t('titleFor', { name: who.name }) : t('title')}
      description={t('description')}
      actions={
        who && (
          <Link href={`/t/${context.tenant.slug}/members/${who.userId}`} className={buttonClass()}>
            {t('toMember')}
          </Link>
        )
      }
    >
      <PermissionForm permission={permission} member={subject && member} />
      <Notice tone={allowed ? 'good' : 'warn'} title={verdict} className="max-w-xl">
        <p>{sentence(permission)}</p>
      </Notice>
      <AccessSteps steps={steps} />
      {!who && context.role && <OwnRoleSection context={context} role={context.role} />}
    </TenantPage>
  );
}
