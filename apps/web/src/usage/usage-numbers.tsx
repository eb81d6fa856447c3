import { StatCard } from '@gatehouse/ui/stat-card';
import { useFormatter, useTranslations } from 'next-intl';

interface UsageNumbersProps {
  days: number;
  members: number;
  active: number;
  accepted: number;
  before: { members: number | null; signIns: number; accepted: number };
}

/** The three numbers of a period, each beside what it was before. */
export function UsageNumbers({ days, members, active, accepted, before }: UsageNumbersProps) {
  const t = useTranslations('usage.numbers');
  const format = useFormatter();
  const percent = members === 0 ? 0 : active / members;

  function toChange(now: number, then: number | null): string {
    if (then === null) return t('noneBefore');
    if (now === then) return t('same', { days });
    const change = format.number(now - then, { signDisplay: 'always' });
    return t('change', { change, days });
  }

  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <StatCard
        label={t('members')}
        value={format.number(members)}
        note={toChange(members, before.members)}
      />
      <StatCard
        label={t('active', { days })}
        value={format.number(active)}
        note={t('share', { share: format.number(percent, { style: 'percent' }) })}
      />
      <StatCard
        label={t('accepted')}
        value={format.number(accepted)}
        note={toChange(accepted, before.accepted)}
      />
    </div>
  );
}
