import { seesSecurity } from '@gatehouse/services/members';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { MemberRow } from '#src/format/rows.ts';
import { Time } from '#src/format/time.tsx';
import { Panel } from '#src/overview/panel.tsx';
import type { PageContext } from '#src/server/page-context.ts';
import type { MemberActionSet } from './get-member-actions.ts';
import { MemberAct } from './member-buttons.tsx';

interface MembershipFactsProps {
  context: PageContext;
  member: MemberRow;
  roleName: string;
  /** The role is one of the tenant's own. */
  custom: boolean;
  actions: MemberActionSet | null;
}

/** What a member is in this tenant, and since when. */
export function MembershipFacts(props: MembershipFactsProps) {
  const { context, member, roleName, custom, actions } = props;
  const t = useTranslations('memberPage');
  const all = useTranslations('members');
  const baseName = useTranslations('roles.names');
  const { slug } = context.tenant;
  return (
    <Panel id="membership" title={t('membership')}>
      <dl className="grid py-1.5">
        <Fact name={all('columns.role')}>
          {roleName}
          {custom && (
            <span className="text-ink-2">{t('narrows', { base: baseName(member.role) })}</span>
          )}
        </Fact>
        <Fact name={all('columns.status')}>{all(`status.${member.status}`)}</Fact>
        <Fact name={t('since')}>
          <Time at={member.createdAt} />
        </Fact>
        {member.invitedByName !== null && (
          <Fact name={all('columns.invitedBy')}>
            {member.invitedBy === null ? (
              member.invitedByName
            ) : (
              <Link
                href={`/t/${slug}/members/${member.invitedBy}`}
                prefetch={false}
                className="rounded-sm font-medium hover:underline max-sm:flex max-sm:min-h-11 max-sm:items-center"
              >
                {member.invitedByName}
              </Link>
            )}
          </Fact>
        )}
        {seesSecurity(context) && (
          <>
            <Fact name={all('columns.lastSignIn')}>
              {member.lastSignInAt ? <Time at={member.lastSignInAt} relative /> : all('never')}
            </Fact>
            <Fact name={all('columns.mfa')}>
              {all(member.mfa ? 'mfa.on' : 'mfa.off')}
              {member.mfa && actions?.may.secure && member.status === 'active' && (
                <MemberAct actions={actions} kind="resetMfa">
                  {t('reset')}
                </MemberAct>
              )}
            </Fact>
          </>
        )}
      </dl>
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[8rem_minmax(0,1fr)] items-center gap-3 px-4 py-1.5 text-sm">
      <dt className="text-ink-2">{name}</dt>
      <dd className="flex min-h-6 min-w-0 flex-wrap items-center gap-2 wrap-anywhere">
        {children}
      </dd>
    </div>
  );
}
