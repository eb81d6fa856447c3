'use client';

import { Button } from '@gatehouse/ui/button';
import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi, ifMatch } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { ConnectionPath, ShownConnection } from './shown-connection.ts';

interface ConnectionActionsProps {
  path: ConnectionPath;
  connection: Pick<ShownConnection, 'name' | 'people' | 'status' | 'testCurrent' | 'version'>;
}

/** Activates, deactivates and deletes a connection. */
export function ConnectionActions({ path, connection }: ConnectionActionsProps) {
  const t = useTranslations('ssoSettings.activate');
  const router = useRouter();
  const ready = useReady();
  const { name, people, status, testCurrent, version } = connection;
  const [asked, setAsked] = useState<'deactivate' | 'delete' | null>(null);

  function done(text: string) {
    setAsked(null);
    showToast({ tone: 'good', text });
    router.refresh();
  }

  const activate = useAction(async () => {
    await callApi('POST', '/tenants/{tenant}/sso/connections/{connectionId}/activate', { path });
    done(t('activated', { name }));
  });
  const deactivate = useAction(async () => {
    await callApi('POST', '/tenants/{tenant}/sso/connections/{connectionId}/deactivate', { path });
    done(t('deactivated', { name }));
  });
  const remove = useAction(async () => {
    await callApi('DELETE', '/tenants/{tenant}/sso/connections/{connectionId}', {
      path,
      header: ifMatch(version),
    });
    router.push(`/t/${path.tenant}/settings/sso`);
    done(t('deleted', { name }));
  });
  const confirmed = asked === 'delete' ? remove : deactivate;
  return (
    <>
      <p className="text-sm text-ink-2">{t('text')}</p>
      <ProblemNotice problem={activate.problem} />
      <div className="flex flex-wrap gap-2">
        {status === 'active' ? (
          <Button disabled={!ready} onClick={() => setAsked('deactivate')}>
            {t('deactivate')}
          </Button>
        ) : (
          <Button
            variant={testCurrent ? 'primary' : 'secondary'}
            disabled={!ready}
            pending={activate.pending}
            onClick={() => activate.start()}
          >
            {t('activate')}
          </Button>
        )}
        <Button variant="ghost" disabled={!ready} onClick={() => setAsked('delete')}>
          {t('delete')}
        </Button>
      </div>
      {asked && (
        <ConfirmDialog
          title={t(`${asked}Title`, { name })}
          description={asked === 'delete' ? t('deleteText', { people }) : t('deactivateText')}
          confirm={t(asked)}
          danger
          pending={confirmed.pending}
          error={<ProblemNotice problem={confirmed.problem} />}
          onConfirm={confirmed.start}
          onClose={() => {
            setAsked(null);
            confirmed.forget();
          }}
        />
      )}
    </>
  );
}
