import type { PersonStatus } from '@gatehouse/domain/person';
import { Badge } from '@gatehouse/ui/badge';
import { useTranslations } from 'next-intl';

const TONES = { active: 'good', disabled: 'danger', erasing: 'danger', erased: 'danger' } as const;

/** Whether a person may sign in, and whether Cognito has it yet. */
export function PersonState({ status, pending }: { status: PersonStatus; pending: boolean }) {
  const t = useTranslations('operator.people');
  return (
    <>
      <Badge tone={TONES[status]}>{t(status === 'erased' ? 'erasing' : status)}</Badge>{' '}
      {pending && <span className="text-xs text-ink-2">{t('pending')}</span>}
    </>
  );
}
