import { Notice } from '@gatehouse/ui/notice';
import { useTranslations } from 'next-intl';
import { getFailureKey } from './failure-texts.ts';

export interface ShownFailure {
  readonly code: string;
  readonly expected?: string | undefined;
  readonly received?: string | undefined;
}

/** What is wrong with an identity provider or its answer, and what to do. */
export function FailureNotice({ failure }: { failure: ShownFailure }) {
  const t = useTranslations('ssoFailures');
  const words = useTranslations('ssoSettings');
  const { code, expected, received } = failure;
  const key = getFailureKey(code, (name) => t.has(name));
  if (!key) return <Notice tone="danger">{words('attempt.unknown')}</Notice>;
  return (
    <Notice tone="danger" title={t(`${key}.title`)}>
      <p>{t(`${key}.text`)}</p>
      {expected !== undefined && <p>{words('provider.expected', { expected })}</p>}
      {received !== undefined && <p>{words('provider.received', { received })}</p>}
      <p className="mt-1 font-medium">{t(`${key}.advice`)}</p>
    </Notice>
  );
}
