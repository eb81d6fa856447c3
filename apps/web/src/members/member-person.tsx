'use client';

import { Avatar } from '@gatehouse/ui/avatar';
import { Badge } from '@gatehouse/ui/badge';
import { ONE_LINE } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { SelectMember } from './bulk/select-member.tsx';
import type { ShownRow } from './shown-member.ts';

interface MemberPersonProps {
  path: string;
  member: ShownRow;
  /** Members can be chosen for a change of many. */
  selectable: boolean;
}

/**
 * Who it is, a link to their page, and what is out of the usual. On a phone this is the whole card,
 * and all of it leads there.
 */
export function MemberPerson({ path, member, selectable }: MemberPersonProps) {
  const t = useTranslations('members');
  const { userId, name, email, picture, self, mfa } = member;
  return (
    <span className="flex min-w-0 items-center gap-3">
      {selectable && <SelectMember member={member} />}
      <Avatar name={name} src={picture} />
      <span className="list-person">
        <span className="list-person-name">
          <Link
            href={`${path}/${userId}`}
            prefetch={false}
            data-row-link
            title={name}
            className={`list-person-link ${ONE_LINE}`}
          >
            {name}
          </Link>
          {self && <Badge tone="accent">{t('you')}</Badge>}
        </span>
        {email !== name && (
          <span
            className={`hidden min-w-0 text-ink-2 @min-[36rem]/list:inline ${ONE_LINE}`}
            title={email}
          >
            {email}
          </span>
        )}
        <span className="flex flex-wrap items-center gap-1.5">
          <span className="text-ink-2 @min-[28rem]/list:hidden">{member.roleName}</span>
          {member.status === 'deactivated' && <Badge>{t('status.deactivated')}</Badge>}
          {member.pending && <Badge tone="warn">{t('updating')}</Badge>}
          {member.left && <Badge>{t('left')}</Badge>}
          {mfa === false && (
            <Badge tone="warn" className="@min-[28rem]/list:hidden">
              {t('noMfa')}
            </Badge>
          )}
        </span>
      </span>
    </span>
  );
}
