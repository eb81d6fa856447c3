import { cx } from '@gatehouse/ui/cx';
import { Cell, ONE_LINE } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import type { MemberRow } from '#src/format/rows.ts';
import { Time } from '#src/format/time.tsx';
import { MemberStatus } from './member-status.tsx';
import { WIDE_ONLY } from './use-member-columns.tsx';

interface MemberCellsProps {
  member: MemberRow;
  roleName: string;
  /** Whether the table has this column. */
  shows: (column: string) => boolean;
}

/** The cells of a member's row between the name and the actions. */
export function MemberCells({ member, roleName, shows }: MemberCellsProps) {
  const t = useTranslations('members');
  return (
    <>
      {shows('role') && (
        <Cell label={t('columns.role')} className="lg:whitespace-nowrap">
          <span className={cx('block lg:max-w-48', ONE_LINE)} title={roleName}>
            {roleName}
          </span>
        </Cell>
      )}
      {shows('status') && (
        <Cell label={t('columns.status')} className="lg:whitespace-nowrap">
          <MemberStatus member={member} />
        </Cell>
      )}
      {shows('mfa') && (
        <Cell label={t('columns.mfa')} className={cx('lg:text-ink-2', WIDE_ONLY['mfa'])}>
          {member.mfa ? t('mfa.on') : t('mfa.off')}
        </Cell>
      )}
      {shows('lastSignIn') && (
        <Cell label={t('columns.lastSignIn')} quiet className="whitespace-nowrap">
          {member.lastSignInAt ? <Time at={member.lastSignInAt} /> : t('never')}
        </Cell>
      )}
      {shows('invitedBy') && (
        <Cell
          label={t('columns.invitedBy')}
          className={cx('lg:text-ink-2', WIDE_ONLY['invitedBy'])}
        >
          <span
            className={cx('block lg:max-w-40', ONE_LINE)}
            title={member.invitedByName ?? undefined}
          >
            {member.invitedByName ?? t('none')}
          </span>
        </Cell>
      )}
      {shows('createdAt') && (
        <Cell
          label={t('columns.createdAt')}
          className={cx('lg:whitespace-nowrap lg:text-ink-2', WIDE_ONLY['createdAt'])}
        >
          <Time at={member.createdAt} />
        </Cell>
      )}
    </>
  );
}
