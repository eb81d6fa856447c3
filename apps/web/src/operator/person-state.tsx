import type { PersonStatus } from '@gatehouse/domain/person';
import { Badge } from '@gatehouse/ui/badge';
import { useTranslations } from 'next-intl';

/** Whether a person may sign in, in red if not, and whether Cognito has it yet. */
export function PersonState({ status, pending }: { status: PersonStatus; pending: boolean }) {
  const t = useTranslations('operator.people');
  return (
    <>
      {status === 'active' ? (
        t('active')
      ) : (
        <Badge tone="danger">{t(status === 'erased' ? 'erasing' : status)}</Badge>
      )}{' '}
      {pending && <span className="text-xs text-ink-2">{t('pending')}</span>}
    </>
  );
}
