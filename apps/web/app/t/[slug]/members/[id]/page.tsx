import { can } from '@gatehouse/policy/can';
import { listAuditEvents } from '@gatehouse/services/audit';
import { seesSecurity } from '@gatehouse/services/members';
import { listRoles } from '@gatehouse/services/roles';
import { buttonClass } from '@gatehouse/ui/button';
import { Card, Section } from '@gatehouse/ui/card';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { AuditTable } from '#src/audit/audit-table.tsx';
import { Time } from '#src/format/time.tsx';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { findMember } from '#src/members/find-member.ts';
import { MemberRowActions } from '#src/members/member-row-actions.tsx';
import { MemberStatus } from '#src/members/member-table.tsx';
import { findCustomRole } from '#src/members/role-choices.ts';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { RefreshWhile } from '#src/shell/refresh-while.tsx';
import { TenantPage } from '#src/shell/tenant-page.tsx';

const EVENTS = 10;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members.one');
  return { title: t('title') };
}

/** One member: what they are here, and what happened to them. Of other tenants it knows nothing. */
export default async function MemberPage({ params }: PageProps<'/t/[slug]/members/[id]'>) {
  const context = await openTenant(params, 'members:read');
  if (!context) return null;
  const deps = await getDeps();
  const { slug, id } = await params;
  const member = await findMember(slug, id);
  if (!member) notFound();
  const [t, roleName, roles, events] = await Promise.all([
    getTranslations('members'),
    getTranslations('roles.names'),
    can(context, 'roles:read') ? listRoles(deps, context).then(({ items }) => items) : [],
    can(context, 'audit:read')
      ? listAuditEvents(deps, context, { targetId: member.userId, limit: EVENTS })
      : null,
  ]);
  const tenant = context.tenant.name;
  const path = `/t/${slug}`;
  const custom = findCustomRole(member, roles);
  const roleShown = custom?.name ?? roleName(member.role);
  return (
    <ClientMessages of={['members', 'permissions', 'audit']}>
      <TenantPage
        context={context}
        title={member.name}
        description={member.email}
        actions={
          <MemberRowActions
            context={context}
            member={member}
            roleName={roleShown}
            customRoles={roles}
          />
        }
      >
        <RefreshWhile waiting={member.pending} everySeconds={2} />
        <Section id="membership" title={t('one.membership', { tenant })}>
          <Card>
            <dl>
              <Line name={t('columns.role')}>
                {roleShown}
                {custom && (
                  <span className="text-ink-2">
                    {t('one.narrows', { base: roleName(member.role) })}
                  </span>
                )}
              </Line>
              <Line name={t('columns.status')}>
                <MemberStatus member={member} />
              </Line>
              {seesSecurity(context) && (
                <>
                  <Line name={t('columns.mfa')}>{t(member.mfa ? 'mfa.on' : 'mfa.off')}</Line>
                  <Line name={t('columns.lastSignIn')}>
                    {member.lastSignInAt ? <Time at={member.lastSignInAt} /> : t('never')}
                  </Line>
                </>
              )}
              <Line name={t('columns.invitedBy')}>{member.invitedByName ?? t('none')}</Line>
              <Line name={t('columns.createdAt')}>
                <Time at={member.createdAt} />
              </Line>
            </dl>
          </Card>
          {can(context, 'members:change_role') && (
            <div>
              <Link href={`${path}/access?member=${member.userId}`} className={buttonClass()}>
                {t('one.why')}
              </Link>
            </div>
          )}
        </Section>
        {events && (
          <Section
            id="events"
            title={t('one.events')}
            actions={
              <span className="flex flex-wrap gap-3 text-sm">
                <Link className="underline" href={`${path}/audit?target=${member.userId}`}>
                  {t('one.allAbout')}
                </Link>
                <Link className="underline" href={`${path}/audit?actor=${member.userId}`}>
                  {t('one.allBy')}
                </Link>
              </span>
            }
          >
            {events.items.length > 0 ? (
              <AuditTable path={`${path}/audit`} events={events.items} />
            ) : (
              <p className="text-base text-ink-2">{t('one.noEvents')}</p>
            )}
          </Section>
        )}
        <p className="flex flex-wrap gap-4 text-sm">
          <Link
            href={`${path}/members?invitedBy=${member.userId}`}
            className="font-medium underline"
          >
            {t('one.allInvited')}
          </Link>
          <Link href={`${path}/members`} className="font-medium underline">
            {t('one.back')}
          </Link>
        </p>
      </TenantPage>
    </ClientMessages>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-1 border-line px-5 py-3 text-sm not-last:border-b sm:grid-cols-[10rem_1fr] sm:items-center">
      <dt className="text-ink-2">{name}</dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-2 wrap-anywhere">{children}</dd>
    </div>
  );
}
