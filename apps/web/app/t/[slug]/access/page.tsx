import { isUuid, toId, type UserId } from '@gatehouse/domain/ids';
import { can } from '@gatehouse/policy/can';
import type { StepNames } from '@gatehouse/policy/explain';
import { ALL_PERMISSIONS, isPermission } from '@gatehouse/policy/permissions';
import { explainMember, explainOwn } from '@gatehouse/services/roles';
import { Button, buttonClass } from '@gatehouse/ui/button';
import { SelectField } from '@gatehouse/ui/field';
import { Notice } from '@gatehouse/ui/notice';
import { CircleCheck, CircleX } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { findMember } from '#src/members/find-member.ts';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { TenantPage } from '#src/shell/tenant-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('customRoles.access');
  return { title: t('title') };
}

/** What a permission rests on: one's own, or for those who may change roles anybody's. */
export default async function AccessPage({ params, searchParams }: PageProps<'/t/[slug]/access'>) {
  const context = await openTenant(params, 'tenant:read');
  if (!context) return null;
  const t = await getTranslations('customRoles.access');
  const names = await getTranslations('roles.names');
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
  const named = ({ name, ...baseRoles }: StepNames) => ({
    name,
    ...Object.fromEntries(Object.entries(baseRoles).map(([key, role]) => [key, names(role)])),
  });
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
      <form className="flex max-w-xl flex-wrap items-end gap-3">
        {subject && <input type="hidden" name="member" value={member} />}
        <SelectField
          key={permission}
          label={t('permission')}
          name="permission"
          defaultValue={permission}
          className="min-w-0 flex-1"
        >
          {ALL_PERMISSIONS.map((name) => (
            <option key={name} value={name}>
              {sentence(name)}
            </option>
          ))}
        </SelectField>
        <Button type="submit" className="max-sm:h-10">
          {t('ask')}
        </Button>
      </form>
      <Notice tone={allowed ? 'good' : 'warn'} title={verdict} className="max-w-xl">
        <p>{sentence(permission)}</p>
      </Notice>
      <ol className="grid max-w-xl gap-2 text-sm">
        {steps.map(({ code, passed, names: values }) => (
          <li key={code} className="flex gap-2">
            {passed ? (
              <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-good-ink" />
            ) : (
              <CircleX aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger-ink" />
            )}
            <span className="sr-only">{t(passed ? 'passed' : 'failed')}: </span>
            <span>{t(`steps.${code}`, named(values) as never)}</span>
          </li>
        ))}
      </ol>
    </TenantPage>
  );
}
