import { listSupportAccesses } from '@gatehouse/services/support';
import { Badge } from '@gatehouse/ui/badge';
import { Card, Section } from '@gatehouse/ui/card';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Time } from '#src/format/time.tsx';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { getDeps } from '#src/server/session.ts';
import { SettingsPage } from '#src/settings/settings-page.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { AnswerRequest } from '#src/support/answer-request.tsx';
import { EndSupport } from '#src/support/end-support.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.sections.support');
  return { title: t('name') };
}

const TONES = {
  requested: 'accent',
  approved: 'warn',
  ended: 'neutral',
  refused: 'neutral',
  withdrawn: 'neutral',
  expired: 'neutral',
} as const;

export default async function SupportPage({ params }: PageProps<'/t/[slug]/settings/support'>) {
  const context = await openTenant(params, 'tenant:secure');
  if (!context?.role) return null;
  const [t, section, { items }] = await Promise.all([
    getTranslations('support'),
    getTranslations('settings.sections.support'),
    listSupportAccesses(await getDeps(), context),
  ]);
  const { slug } = context.tenant;
  const waiting = items.filter(({ status }) => status === 'requested');
  const others = items.filter(({ status }) => status !== 'requested');
  return (
    <ClientMessages of={['support']}>
      <SettingsPage
        context={context}
        title={section('name')}
        description={section('description')}
        whileSuspended
      >
        {waiting.map(({ id, operatorName, reason, asksWrite, answerUntil }) => (
          <Card key={id} className="grid gap-4 p-5">
            <div className="grid gap-1">
              <h2 className="text-lg wrap-anywhere">{t('asks', { name: operatorName })}</h2>
              <p className="wrap-anywhere text-ink-2">{reason}</p>
              <p className="text-sm text-ink-2">
                {t(asksWrite ? 'asksWrite' : 'asksRead')} {t('answerUntil')}{' '}
                <Time at={answerUntil} precise />.
              </p>
            </div>
            <AnswerRequest slug={slug} id={id} operatorName={operatorName} asksWrite={asksWrite} />
          </Card>
        ))}
        <Section id="history" title={t('history.title')} description={t('history.text')}>
          {others.length === 0 ? (
            <p className="text-sm text-ink-2">{t('history.nothing')}</p>
          ) : (
            <Table
              caption={t('history.title')}
              columns={[
                { name: t('history.who') },
                { name: t('history.reason') },
                { name: t('history.when') },
                { name: t('history.status') },
                { name: t('banner.end'), hidden: true, className: 'w-28' },
              ]}
            >
              {others.map((access) => (
                <Row key={access.id}>
                  <Cell header>{access.operatorName}</Cell>
                  <Cell label={t('history.reason')} quiet>
                    {access.reason}
                  </Cell>
                  <Cell label={t('history.when')} quiet>
                    <Time at={access.decidedAt ?? access.createdAt} precise />
                  </Cell>
                  <Cell label={t('history.status')}>
                    <Badge tone={TONES[access.status]}>{t(`status.${access.status}`)}</Badge>
                  </Cell>
                  <Cell>
                    {access.status === 'approved' && (
                      <EndSupport
                        id={access.id}
                        slug={slug}
                        asOperatorIn={null}
                        label={t('banner.end')}
                        done={t('banner.ended')}
                      />
                    )}
                  </Cell>
                </Row>
              ))}
            </Table>
          )}
        </Section>
      </SettingsPage>
    </ClientMessages>
  );
}
