import type { listAttempts } from '@gatehouse/services/connections';
import { Badge } from '@gatehouse/ui/badge';
import { Code } from '@gatehouse/ui/code';
import { Cell, ONE_LINE, Row, Table, WIDEST } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Time } from '#src/format/time.tsx';
import { getFailureKey } from './failure-texts.ts';

type ListedAttempt = Awaited<ReturnType<typeof listAttempts>>['items'][number];

const ATTEMPT_TONES = {
  begun: 'neutral',
  answered: 'neutral',
  accepted: 'good',
  used: 'good',
  refused: 'danger',
} as const;

/** The last attempts by a connection, newest first. */
export function AttemptTable({
  path,
  attempts,
}: {
  path: string;
  attempts: readonly ListedAttempt[];
}) {
  const t = useTranslations('ssoSettings.attempts');
  return (
    <Table
      caption={t('caption')}
      columns={[
        { name: t('when') },
        { name: t('what'), from: 48 },
        { name: t('result') },
        { name: t('person'), from: 42 },
        { name: t('reference'), from: 60 },
      ]}
    >
      {attempts.map((attempt) => (
        <Row key={attempt.id}>
          <Cell header label={t('when')}>
            <Link
              href={`${path}/${attempt.id}`}
              className="underline max-sm:flex max-sm:min-h-11 max-sm:items-center"
            >
              <Time at={attempt.createdAt} precise />
            </Link>
          </Cell>
          <Cell label={t('what')} from={48}>
            {t(`purposes.${attempt.purpose}`)}
          </Cell>
          <Cell label={t('result')} className={WIDEST}>
            <span className="flex flex-wrap items-center gap-2">
              <Badge tone={ATTEMPT_TONES[attempt.status]} dot>
                {t(`statuses.${attempt.status}`)}
              </Badge>
              {attempt.stage !== null && <Stage name={attempt.stage} />}
              {attempt.code !== null && <FailureText code={attempt.code} />}
            </span>
          </Cell>
          <Cell label={t('person')} from={42}>
            <span className={`block max-w-48 ${ONE_LINE}`} title={attempt.email ?? undefined}>
              {attempt.email ?? '–'}
            </span>
          </Cell>
          <Cell label={t('reference')} from={60}>
            <Code>{attempt.requestRef}</Code>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** Where in an attempt it was wrong. */
function Stage({ name }: { name: string }) {
  const t = useTranslations('ssoSettings.attempts.stages');
  const stage = name as Parameters<typeof t>[0];
  return <span className="font-medium">{t.has(stage) ? t(stage) : name}:</span>;
}

/** What was wrong, and what to do, in two sentences. */
function FailureText({ code }: { code: string }) {
  const t = useTranslations('ssoFailures');
  const key = getFailureKey(code, (name) => t.has(name));
  if (!key) return <Code>{code}</Code>;
  return (
    <span className="min-w-0">
      {t(`${key}.text`)} <span className="text-ink-2">{t(`${key}.advice`)}</span>
    </span>
  );
}
