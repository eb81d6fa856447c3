import { Avatar } from '@gatehouse/ui/avatar';
import { Badge } from '@gatehouse/ui/badge';
import { cx } from '@gatehouse/ui/cx';
import { ONE_LINE } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { MemberRow } from '#src/format/rows.ts';
import { SelectMember } from './bulk/select-member.tsx';

interface MemberPersonProps {
  path: string;
  member: MemberRow;
  self: boolean;
  selectable: boolean;
}

/** Who it is, a link to their page; first a box, where they can be chosen for a change of many. */
export function MemberPerson({ path, member, self, selectable }: MemberPersonProps) {
  const t = useTranslations('members');
  return (
    <span className="flex min-w-0 items-center gap-3">
      {selectable && <SelectMember userId={member.userId} name={member.name} />}
      <Avatar name={member.name} />
      <span className="grid min-w-0">
        <span className="flex min-w-0 items-center gap-1.5 font-medium">
          <Link
            href={`${path}/${member.userId}`}
            prefetch={false}
            data-row-link
            title={member.name}
            className={cx('rounded-sm hover:underline', ONE_LINE)}
          >
            {member.name}
          </Link>
          {self && <Badge tone="accent">{t('you')}</Badge>}
        </span>
        {member.email !== member.name && (
          <span className={cx('text-ink-2', ONE_LINE)} title={member.email}>
            {member.email}
          </span>
        )}
      </span>
    </span>
  );
}
