import { seesSecurity } from '@gatehouse/services/members';
import { Avatar } from '@gatehouse/ui/avatar';
import { Badge } from '@gatehouse/ui/badge';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { MemberRow } from '#src/format/rows.ts';
import { getPictureUrl } from '#src/pictures/picture-url.ts';
import type { PageContext } from '#src/server/page-context.ts';
import { PageBreadcrumb } from '#src/shell/page-breadcrumb.tsx';
import { CopyButton } from './copy-button.tsx';

interface MemberHeaderProps {
  context: PageContext;
  member: MemberRow;
  roleName: string;
  actions: ReactNode;
}

/** Who it is, what is not as usual about them, and what can be done. */
export function MemberHeader({ context, member, roleName, actions }: MemberHeaderProps) {
  const t = useTranslations('memberPage');
  const all = useTranslations('members');
  const { userId, name, email, status, pending, mfa } = member;
  const self = userId === context.principal.userId;
  return (
    <>
      <PageBreadcrumb
        above={[{ href: `/t/${context.tenant.slug}/members`, text: all('title') }]}
        current={name}
      />
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="flex min-w-0 items-center gap-4">
          <Avatar name={name} src={getPictureUrl(userId, member.avatar)} size="lg" />
          <div className="grid min-w-0 gap-0.5">
            <h1 className="text-2xl wrap-anywhere">{name}</h1>
            <p className="flex min-w-0 items-center gap-1 text-base text-ink-2">
              <span className="min-w-0 wrap-anywhere">{email}</span>
              <CopyButton value={email} label={t('copy')} done={t('copied')} />
            </p>
            <p className="flex flex-wrap gap-1.5">
              <Badge tone={member.role === 'owner' ? 'accent' : 'neutral'}>{roleName}</Badge>
              {self && <Badge tone="accent">{all('you')}</Badge>}
              {status === 'deactivated' && (
                <Badge tone="danger" dot>
                  {all('status.deactivated')}
                </Badge>
              )}
              {pending && (
                <Badge tone="warn" dot>
                  {all('updating')}
                </Badge>
              )}
              {seesSecurity(context) && mfa === false && (
                <Badge tone="warn" dot>
                  {t('withoutMfa')}
                </Badge>
              )}
            </p>
          </div>
        </div>
        <div className="flex flex-wrap items-center gap-2">{actions}</div>
      </header>
    </>
  );
}
