import { Code } from '@gatehouse/ui/code';
import { Cell, Row, Table, WIDEST } from '@gatehouse/ui/table';
import { CircleCheck, CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ShownAttempt } from './attempt-result.tsx';

/** Every check that was made of an answer, in their order. */
export function CheckTable({ checks }: Pick<ShownAttempt, 'checks'>) {
  const t = useTranslations('ssoSettings');
  return (
    <section aria-labelledby="checks" className="grid gap-3">
      <h2 id="checks" className="text-lg">
        {t('attempt.checks')}
      </h2>
      <Table
        caption={t('attempt.checks')}
        columns={[
          { name: t('attempt.check') },
          { name: t('attempt.expected') },
          { name: t('attempt.received') },
        ]}
      >
        {checks.map(({ check, passed, expected, received }) => (
          <Row key={check}>
            <Cell header label={t('attempt.check')} className={WIDEST}>
              <span className="flex items-start gap-2">
                <Mark passed={passed} name={t(passed ? 'attempt.yes' : 'attempt.no')} />
                {t.has(`checks.${check}`) ? t(`checks.${check}`) : check}
              </span>
            </Cell>
            <Cell label={t('attempt.expected')}>
              {expected === undefined ? t('attempt.nothing') : <Code>{expected}</Code>}
            </Cell>
            <Cell label={t('attempt.received')}>
              {received === undefined ? t('attempt.nothing') : <Code>{received}</Code>}
            </Cell>
          </Row>
        ))}
      </Table>
      <p className="text-sm text-ink-2">{t('attempt.reached')}</p>
    </section>
  );
}

function Mark({ passed, name }: { passed: boolean; name: string }) {
  const Icon = passed ? CircleCheck : CircleX;
  return (
    <>
      <Icon
        aria-hidden="true"
        className={`mt-0.5 size-4 shrink-0 ${passed ? 'text-good-ink' : 'text-danger-ink'}`}
      />
      <span className="sr-only">{name}:</span>
    </>
  );
}
