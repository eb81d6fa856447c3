import type { SecondFactor } from '@gatehouse/services/account';
import { useFormatter, useNow, useTimeZone, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Time } from '#src/format/time.tsx';

/** Since when there is an authenticator app, when it was last used, and who asks for one. */
export function SecondFactorFacts({ mfa, facts }: { mfa: boolean; facts: SecondFactor }) {
  const t = useTranslations('profile.mfa.facts');
  const format = useFormatter();
  const timeZone = useTimeZone();
  const now = useNow();
  const { since, lastUsedAt, askedBy } = facts;
  const asked = askedBy.map(({ name, dueAt }) =>
    mfa || dueAt <= now
      ? name
      : t('from', {
          tenant: name,
          date: format.dateTime(dueAt, { dateStyle: 'medium', timeZone }),
        }),
  );
  const lines: ReactNode[] = [
    mfa && since && t.rich('since', { time: () => <Time at={since} /> }),
    mfa && lastUsedAt && t.rich('lastUsed', { time: () => <Time at={lastUsedAt} relative /> }),
    asked.length > 0 && t('askedBy', { tenants: format.list(asked) }),
  ];
  return lines.filter(Boolean).map((line, at) => (
    <span key={at} className="block">
      {line}
    </span>
  ));
}
