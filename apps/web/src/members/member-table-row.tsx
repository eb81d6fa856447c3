'use client';

import { Badge } from '@gatehouse/ui/badge';
import { Cell, ONE_LINE, Row, WIDEST } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';
import { useSelection } from './bulk/selection.tsx';
import type { MemberDialogKind } from './member-dialog.tsx';
import { MemberMenu } from './member-menu.tsx';
import { MemberPerson } from './member-person.tsx';
import type { Hideable } from './members-query.ts';
import type { MemberPowers, ShownRow } from './shown-member.ts';
import { COLUMN_FROM } from './use-member-columns.tsx';

interface MemberTableRowProps {
  path: string;
  member: ShownRow;
  shows: (column: Hideable) => boolean;
  /** Whether the reader may change anyone here. */
  acts: boolean;
  powers: MemberPowers;
  onAct: (kind: MemberDialogKind) => void;
}

export function MemberTableRow({ path, member, shows, acts, powers, onAct }: MemberTableRowProps) {
  const t = useTranslations('members');
  const { chosen, allMatching } = useSelection();
  const { roleName, mfa, lastSignInAt, invitedByName, becomes } = member;
  const selected = acts && !member.self && (allMatching || chosen.has(member.userId));
  return (
    <Row
      id={member.userId}
      muted={member.status === 'deactivated' || member.left === true}
      selected={selected && member.changeable}
    >
      <Cell header className={WIDEST}>
        <MemberPerson path={path} member={member} selectable={acts} />
      </Cell>
      {shows('role') && (
        <Cell from={COLUMN_FROM.role} className="whitespace-nowrap">
          <span className={`block max-w-48 ${ONE_LINE}`} title={roleName}>
            {becomes === undefined ? roleName : t('becomes', { from: roleName, to: becomes })}
          </span>
        </Cell>
      )}
      {shows('status') && (
        <Cell from={COLUMN_FROM.status} quiet>
          {t(`status.${member.status}`)}
        </Cell>
      )}
      {shows('mfa') && (
        <Cell from={COLUMN_FROM.mfa} quiet>
          {mfa ? t('mfa.on') : <Badge tone="warn">{t('mfa.off')}</Badge>}
        </Cell>
      )}
      {shows('lastSignIn') && (
        <Cell from={COLUMN_FROM.lastSignIn} quiet className="whitespace-nowrap">
          {lastSignInAt ? <Time at={lastSignInAt} relative /> : t('never')}
        </Cell>
      )}
      {shows('invitedBy') && (
        <Cell from={COLUMN_FROM.invitedBy} quiet>
          <span className={`block max-w-40 ${ONE_LINE}`} title={invitedByName}>
            {invitedByName ?? t('none')}
          </span>
        </Cell>
      )}
      {shows('createdAt') && (
        <Cell from={COLUMN_FROM.createdAt} quiet className="whitespace-nowrap">
          <Time at={member.createdAt} />
        </Cell>
      )}
      <Cell actions className="list-more">
        <span className="hidden @min-[28rem]/list:block">
          {member.changeable && (member.self ? powers.changeRole || powers.remove : acts) && (
            <MemberMenu member={member} powers={powers} onAct={onAct} />
          )}
        </span>
      </Cell>
    </Row>
  );
}
