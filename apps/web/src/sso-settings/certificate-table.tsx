'use client';

import { Badge } from '@gatehouse/ui/badge';
import { Button } from '@gatehouse/ui/button';
import { Code } from '@gatehouse/ui/code';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi, ifMatch } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { Time } from '#src/format/time.tsx';
import type { ConnectionPath, ShownConnection } from './shown-connection.ts';

type Certificate = NonNullable<ShownConnection['saml']>['certificates'][number];

interface CertificateTableProps {
  path: ConnectionPath;
  version: number;
  certificates: readonly Certificate[];
}

/** The certificates of the identity provider; all but the last can be removed. */
export function CertificateTable({ path, version, certificates }: CertificateTableProps) {
  const t = useTranslations('ssoSettings.certificates');
  const router = useRouter();
  const ready = useReady();
  const remove = useAction(async (fingerprint: string) => {
    await callApi(
      'DELETE',
      '/tenants/{tenant}/sso/connections/{connectionId}/certificates/{fingerprint}',
      {
        path: { ...path, fingerprint: fingerprint.replaceAll(':', '') },
        header: ifMatch(version),
      },
    );
    showToast({ tone: 'good', text: t('removed') });
    router.refresh();
  });
  return (
    <>
      <ProblemNotice problem={remove.problem} />
      <Table
        caption={t('caption')}
        columns={[
          { name: t('fingerprint') },
          { name: t('ends') },
          { name: t('actions'), hidden: true },
        ]}
      >
        {certificates.map(({ fingerprint, notAfter, daysLeft }) => (
          <Row key={fingerprint}>
            <Cell header label={t('fingerprint')}>
              <Code className="text-2xs">{fingerprint}</Code>
            </Cell>
            <Cell label={t('ends')}>
              <span className="flex flex-wrap items-center gap-2">
                <Time at={notAfter} />
                <Badge tone={getTone(daysLeft)}>
                  {daysLeft < 0 ? t('ended') : t('days', { days: daysLeft })}
                </Badge>
              </span>
            </Cell>
            <Cell>
              {certificates.length > 1 && (
                <Button
                  size="sm"
                  disabled={!ready}
                  pending={remove.pending}
                  onClick={() => remove.start(fingerprint)}
                >
                  {t('remove')}
                </Button>
              )}
            </Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}

function getTone(daysLeft: number) {
  if (daysLeft < 0) return 'danger';
  return daysLeft <= 30 ? 'warn' : 'neutral';
}
