import type { getAttempt } from '@gatehouse/services/connections';
import { Notice } from '@gatehouse/ui/notice';
import { useTranslations } from 'next-intl';
import { FailureNotice } from './failure-notice.tsx';

export type ShownAttempt = Awaited<ReturnType<typeof getAttempt>>;

/** How an attempt went, in a sentence, and what to do. */
export function AttemptResult({ attempt }: { attempt: ShownAttempt }) {
  const t = useTranslations('ssoSettings.attempt');
  const { status, code, purpose, checks } = attempt;
  if (status === 'begun') return <Notice title={t('begun')}>{t('begunText')}</Notice>;
  if (status === 'refused') {
    const failed = checks.find((check) => check.code === code);
    const { expected, received } = failed ?? {};
    return <FailureNotice failure={{ code: code ?? '', expected, received }} />;
  }
  return (
    <Notice tone="good" title={t('passed')}>
      {t(purpose === 'test' ? 'passedTest' : 'passedText')}
    </Notice>
  );
}
