import { isRole } from '@gatehouse/domain/role';
import { Card } from '@gatehouse/ui/card';
import { Code } from '@gatehouse/ui/code';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Time } from '#src/format/time.tsx';
import { FailureNotice } from './failure-notice.tsx';
import type { ShownAttempt } from './attempt-result.tsx';

/** What the identity provider says of the person, what a sign-in would do, and what arrived. */
export function AttemptDetails({ attempt }: { attempt: ShownAttempt }) {
  const t = useTranslations('ssoSettings');
  const { subject, email, mfa, authInstant, outcome, answer, requestRef, createdAt } = attempt;
  return (
    <>
      <Card className="grid gap-3 p-5 text-sm">
        <h2 className="text-lg">{t('attempt.person')}</h2>
        <dl className="grid gap-3">
          <Fact name={t('attempt.subject')}>
            {subject === null ? null : <Code>{subject}</Code>}
          </Fact>
          <Fact name={t('attempt.email')}>{email}</Fact>
          <Fact name={t('attempt.groups')}>
            <Groups groups={attempt.groups} />
          </Fact>
          <Fact name={t('attempt.mfa')}>{t(mfa ? 'attempt.mfaYes' : 'attempt.mfaNo')}</Fact>
          <Fact name={t('attempt.authInstant')}>
            {authInstant && <Time at={authInstant} precise />}
          </Fact>
          <Fact name={t('attempts.when')}>
            <Time at={createdAt} precise />
          </Fact>
          <Fact name={t('attempts.reference')}>
            <Code>{requestRef}</Code>
          </Fact>
        </dl>
      </Card>
      {outcome && (
        <Card className="grid gap-3 p-5 text-sm">
          <h2 className="text-lg">{t('attempt.outcome')}</h2>
          <Outcome outcome={outcome} />
        </Card>
      )}
      {answer !== null && (
        <details className="rounded-lg border border-line bg-surface p-5 text-sm shadow-xs">
          <summary className="cursor-pointer font-medium">{t('attempt.answer')}</summary>
          <p className="mt-2 text-ink-2">{t('attempt.answerText')}</p>
          <pre className="mt-3 max-h-96 overflow-auto font-mono text-xs whitespace-pre-wrap wrap-anywhere">
            {answer}
          </pre>
        </details>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const t = useTranslations('ssoSettings.attempt');
  return (
    <div className="grid gap-0.5">
      <dt className="text-ink-2">{name}</dt>
      <dd className="wrap-anywhere">{children ?? t('nothing')}</dd>
    </div>
  );
}

function Groups({ groups }: Pick<ShownAttempt, 'groups'>) {
  const t = useTranslations('ssoSettings.attempt');
  if (!groups) return t('nothing');
  if (!groups.known) return t(`unknownGroups.${groups.reason}`);
  if (groups.values.length === 0) return t('noGroups');
  return (
    <ul className="flex flex-wrap gap-1.5">
      {groups.values.map((group) => (
        <li key={group}>
          <Code>{group}</Code>
        </li>
      ))}
    </ul>
  );
}

function Outcome({ outcome }: { outcome: NonNullable<ShownAttempt['outcome']> }) {
  const t = useTranslations('ssoSettings.attempt.outcomes');
  const roles = useTranslations('roles.names');
  if ('refused' in outcome) return <FailureNotice failure={{ code: outcome.refused }} />;
  const { person, role } = outcome;
  return (
    <>
      <p>{t(person)}</p>
      {role !== null && <p>{t('role', { role: isRole(role) ? roles(role) : role })}</p>}
    </>
  );
}
