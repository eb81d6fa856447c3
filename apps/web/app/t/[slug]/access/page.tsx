import { isUuid, toId, type UserId } from '@gatehouse/domain/ids';
import { can } from '@gatehouse/policy/can';
import { isPermission } from '@gatehouse/policy/permissions';
import { listMemberAccess, listOwnAccess } from '@gatehouse/services/roles';
import { buttonClass } from '@gatehouse/ui/button';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { AccessChecklist } from '#src/access/access-checklist.tsx';
import { AskAccess } from '#src/access/ask-access.tsx';
import { isAskable } from '#src/access/is-askable.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { findMember } from '#src/members/find-member.ts';
import { getDeps } from '#src/server/session.ts';
import { refuse } from '#src/shell/refuse.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { isSuspended } from '#src/server/read-frame.ts';
import { TenantPage } from '#src/shell/tenant-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accessHelp.page');
  return { title: t('title') };
}

/** What permissions rest on: one's own, or for those who may change roles anyone's. */
export default async function AccessPage({ params, searchParams }: PageProps<'/t/[slug]/access'>) {
  const context = await openTenant(params, 'tenant:read');
  if (!context) return null;
  const t = await getTranslations('accessHelp.page');
  const query = await searchParams;
  const permission = String(query['permission'] ?? '');
  const member = can(context, 'members:change_role') ? String(query['member'] ?? '') : '';
  const deps = await getDeps();
  const { slug } = context.tenant;
  const userId = isUuid(member) ? toId<UserId>(member) : null;
  const who = userId && (await findMember(slug, userId));
  if (userId && !who) return refuse('notFound', 'frame');
  const explanations = userId
    ? await listMemberAccess(deps, context, { userId })
    : await listOwnAccess(deps, context);
  const allowed = explanations.filter((one) => one.allowed).length;
  const asks = !who && !(await isSuspended(context));
  return (
    <ClientMessages of={['accessHelp']}>
      <TenantPage
        context={context}
        title={who ? t('titleFor', { name: who.name }) : t('title')}
        description={t(who ? 'descriptionFor' : 'description', {
          count: allowed,
          all: explanations.length,
        })}
        actions={
          who && (
            <Link href={`/t/${slug}/members/${who.userId}`} className={buttonClass()}>
              {t('toMember')}
            </Link>
          )
        }
      >
        <AccessChecklist
          explanations={explanations}
          asked={isPermission(permission) ? permission : null}
          help={(one) =>
            asks && isAskable(one) && <AskAccess slug={slug} permission={one.permission} />
          }
        />
      </TenantPage>
    </ClientMessages>
  );
}
