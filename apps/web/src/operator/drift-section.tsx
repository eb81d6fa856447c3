import type { getDrift } from '@gatehouse/services/operator';
import { Section } from '@gatehouse/ui/card';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';
import { ActButton } from './act-button.tsx';
import { Nothing } from './nothing.tsx';

/** Where the pool differed when last compared, and where rights wait since a restore. */
export function DriftSection({ drift }: { drift: Awaited<ReturnType<typeof getDrift>> }) {
  const t = useTranslations('operator.drift');
  const hidden = (text: React.ReactNode) => <span className="sr-only">{text}</span>;
  return (
    <Section id="drift" title={t('title')} description={t('text', drift)}>
      {drift.items.length === 0 ? (
        <Nothing>{t('nothing')}</Nothing>
      ) : (
        <Table
          caption={t('title')}
          columns={[
            { name: t('tenant') },
            { name: t('compared') },
            { name: t('found') },
            { name: t('title'), hidden: true, className: 'w-56' },
          ]}
        >
          {drift.items.map(({ id, slug, name, comparedAt, heldSince, findings }) => (
            <Row key={id}>
              <Cell header className="wrap-anywhere">
                <span className="font-medium">{name}</span>{' '}
                <span className="font-mono text-xs text-ink-3">{slug}</span>
              </Cell>
              <Cell label={t('compared')} quiet>
                {comparedAt ? <Time at={comparedAt} precise /> : '–'}
              </Cell>
              <Cell label={t('found')}>
                <ul className="grid gap-0.5 text-xs">
                  {findings.map((finding) => (
                    <li key={finding.userId} className="wrap-anywhere">
                      {finding.kind}: {finding.outcome}{' '}
                      <span className="font-mono text-ink-3">{finding.userId}</span>
                    </li>
                  ))}
                </ul>
              </Cell>
              <Cell>
                <span className="flex flex-wrap gap-2">
                  <ActButton
                    path="/operator/tenants/{tenantId}/compare"
                    request={{ path: { tenantId: id } }}
                    label={t.rich('compare', { name, hidden })}
                    done={t('comparing', { name })}
                  />
                  {heldSince && (
                    <ActButton
                      path="/operator/tenants/{tenantId}/release"
                      request={{ path: { tenantId: id } }}
                      label={t.rich('release', { name, hidden })}
                      done={t('released', { name })}
                      danger
                      question={{
                        title: t('releaseQuestion', { name }),
                        text: t('releaseText', { name }),
                        confirm: t('releaseConfirm'),
                      }}
                    />
                  )}
                </span>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Section>
  );
}
