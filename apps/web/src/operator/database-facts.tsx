import { Badge } from '@gatehouse/ui/badge';
import { useTranslations } from 'next-intl';

interface HealthProps {
  fault: string | null;
  checked: boolean;
}

/** Whether a database can be used, and why not. */
export function DatabaseHealth({ fault, checked }: HealthProps) {
  const t = useTranslations('operator.databases');
  if (fault !== null) {
    return (
      <span className="grid justify-items-start gap-1">
        <Badge tone="danger">{t('fault')}</Badge>
        <span className="text-xs wrap-anywhere text-ink-2">{fault}</span>
      </span>
    );
  }
  return checked ? t('good') : t('unknown');
}

interface ConnectionsProps {
  used: number | null;
  allowed: number | null;
}

export function DatabaseConnections({ used, allowed }: ConnectionsProps) {
  const t = useTranslations('operator.databases');
  return used === null || allowed === null ? '–' : t('connectionsValue', { used, allowed });
}

/** @param missing of the migrations that the pool has; null where no one has looked */
export function DatabaseMigrations({ missing }: { missing: number | null }) {
  const t = useTranslations('operator.databases');
  if (missing === null) return '–';
  return missing === 0 ? (
    t('current')
  ) : (
    <Badge tone="warn">{t('missing', { count: missing })}</Badge>
  );
}
