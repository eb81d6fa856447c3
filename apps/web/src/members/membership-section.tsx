import { can } from '@gatehouse/policy/can';
import { seesSecurity } from '@gatehouse/services/members';
import { buttonClass } from '@gatehouse/ui/button';
import { Card, Section } from '@gatehouse/ui/card';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { MemberRow } from '#src/format/rows.ts';
import { Time } from '#src/format/time.tsx';
import type { PageContext } from '#src/shell/page-context.ts';
import { MemberStatus } from './member-status.tsx';

interface MembershipSectionProps {
  context: PageContext;
  member: MemberRow;
  roleName: string;
  /** The role is one of the tenant's own. */
  custom: boolean;
}

/** What a member is in this tenant. */
export function MembershipSection({ context, member, roleName, custom }: MembershipSectionProps) {
  const t = useTranslations('members');
  const baseName = useTranslations('roles.names');
  const { slug, name: tenant } = context.tenant;
  return (
    <Section id="membership" title={t('one.membership', { tenant })}>
      <Card>
        <dl>
          <Line name={t('columns.role')}>
            {roleName}
            {custom && (
              <span className="text-ink-2">
                {t('one.narrows', { base: baseName(member.role) })}
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
          <Link href={`/t/${slug}/access?member=${member.userId}`} className={buttonClass()}>
            {t('one.why')}
          </Link>
        </div>
      )}
    </Section>
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
