'use client';

import { Button } from '@gatehouse/ui/button';
import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { MenuItem } from '@gatehouse/ui/menu';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { Pencil, Power, RefreshCw, Send, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi, ifMatch } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { RowMenu } from '#src/forms/row-menu.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { EventGroup } from './event-groups.ts';

const WebhookDialog = dynamic(
  () => import('./webhook-dialog.tsx').then((module) => module.WebhookDialog),
  { ssr: false },
);
const SecretShownOnce = dynamic(
  () => import('./secret-shown-once.tsx').then((module) => module.SecretShownOnce),
  { ssr: false },
);

interface WebhookActionsProps {
  slug: string;
  webhook: {
    id: string;
    url: string;
    description: string;
    events: string[];
    enabled: boolean;
    version: number;
  };
  groups: readonly EventGroup[];
}

/** What can be done with a webhook: the test at hand, the rest in a menu. */
export function WebhookActions({ slug, webhook, groups }: WebhookActionsProps) {
  const t = useTranslations('webhooks');
  const router = useRouter();
  const ready = useReady();
  const [open, setOpen] = useState<{ secret: string } | 'edit' | 'rotate' | 'delete' | null>(null);
  const { id, url, enabled } = webhook;
  const path = { tenant: slug, webhookId: id };

  function done(text: string) {
    setOpen(null);
    showToast({ tone: 'good', text });
    router.refresh();
  }
  const test = useAction(async () => {
    await callApi('POST', '/tenants/{tenant}/webhooks/{webhookId}/test', { path });
    done(t('tested'));
  });
  const switchOn = useAction(async () => {
    await callApi('POST', '/tenants/{tenant}/webhooks/{webhookId}/switch-on', { path });
    done(t('switchedOn'));
  });
  const switchOff = useAction(async () => {
    await callApi('POST', '/tenants/{tenant}/webhooks/{webhookId}/switch-off', { path });
    done(t('switchedOff'));
  });
  const rotate = useAction(async () => {
    setOpen(await callApi('POST', '/tenants/{tenant}/webhooks/{webhookId}/rotate', { path }));
  });
  const remove = useAction(async () => {
    await callApi('DELETE', '/tenants/{tenant}/webhooks/{webhookId}', { path });
    showToast({ tone: 'good', text: t('deleted') });
    router.push(`/t/${slug}/settings/webhooks`);
  });
  const problem = test.problem ?? switchOn.problem ?? switchOff.problem;

  function close() {
    setOpen(null);
    rotate.forget();
    remove.forget();
  }

  return (
    <div className="grid justify-items-end gap-2">
      <div className="flex items-center gap-2">
        {enabled ? (
          <Button disabled={!ready} pending={test.pending} onClick={test.start}>
            <Send aria-hidden="true" className="size-4" />
            {t('test')}
          </Button>
        ) : (
          <Button
            variant="primary"
            disabled={!ready}
            pending={switchOn.pending}
            onClick={switchOn.start}
          >
            {t('switchOn')}
          </Button>
        )}
        <RowMenu label={t('actions')}>
          <MenuItem onSelect={() => setOpen('edit')}>
            <Pencil aria-hidden="true" />
            {t('edit')}
          </MenuItem>
          <MenuItem onSelect={() => setOpen('rotate')}>
            <RefreshCw aria-hidden="true" />
            {t('rotate')}
          </MenuItem>
          {enabled && (
            <MenuItem onSelect={switchOff.start}>
              <Power aria-hidden="true" />
              {t('switchOff')}
            </MenuItem>
          )}
          <MenuItem danger onSelect={() => setOpen('delete')}>
            <Trash2 aria-hidden="true" />
            {t('delete')}
          </MenuItem>
        </RowMenu>
      </div>
      <ProblemNotice problem={problem} />
      {open === 'edit' && (
        <WebhookDialog
          title={t('editTitle')}
          submit={t('save')}
          groups={groups}
          values={webhook}
          isSaved
          save={async (body) => {
            await callApi('PATCH', '/tenants/{tenant}/webhooks/{webhookId}', {
              path,
              header: ifMatch(webhook.version),
              body,
            });
            done(t('saved'));
          }}
          onClose={close}
        />
      )}
      {open === 'rotate' && (
        <ConfirmDialog
          title={t('rotateTitle')}
          description={t('rotateText')}
          confirm={t('rotateSubmit')}
          pending={rotate.pending}
          error={<ProblemNotice problem={rotate.problem} />}
          onConfirm={rotate.start}
          onClose={close}
        />
      )}
      {open === 'delete' && (
        <ConfirmDialog
          title={t('deleteTitle')}
          description={t('deleteText', { host: new URL(url).host })}
          confirm={t('deleteSubmit')}
          danger
          pending={remove.pending}
          error={<ProblemNotice problem={remove.problem} />}
          onConfirm={remove.start}
          onClose={close}
        />
      )}
      {open !== null && typeof open === 'object' && (
        <SecretShownOnce
          secret={open.secret}
          onClose={() => {
            close();
            router.refresh();
          }}
        />
      )}
    </div>
  );
}
