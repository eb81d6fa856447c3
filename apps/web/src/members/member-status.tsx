import { Badge } from '@gatehouse/ui/badge';
import { useTranslations } from 'next-intl';
import type { MemberRow } from '#src/format/rows.ts';

/** Active or not, and whether a change is on its way. */
export function MemberStatus({ member }: { member: MemberRow }) {
  const t = useTranslations('members');
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Badge tone={member.status === 'active' ? 'good' : 'neutral'} dot>
        {t(`status.${member.status}`)}
      </Badge>
      {member.pending && <Badge tone="warn">{t('updating')}</Badge>}
    </span>
  );
}
