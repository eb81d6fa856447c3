import { useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';

interface LastUseProps {
  at: Date | null;
  /** The IP address that it came from; null where it is not known. */
  address: string | null;
}

/** When a program came last, and from where. */
export function LastUse({ at, address }: LastUseProps) {
  const t = useTranslations('programs');
  if (!at) return t('never');
  const time = () => <Time at={at} relative />;
  return address === null ? time() : t.rich('usedFrom', { time, address });
}
