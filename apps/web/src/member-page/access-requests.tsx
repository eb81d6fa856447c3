'use client';

import { Button } from '@gatehouse/ui/button';
import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { HandHelping } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { callApi, ifMatch } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { MemberActionSet } from './get-member-actions.ts';

export interface AccessRequest {
  readonly id: string;
  /** The permission, by its short name. */
  readonly permission: string;
  /** The role that it takes, as the API takes it and by its name. */
  readonly role: { readonly value: string; readonly name: string };
}

interface AccessRequestsProps {
  actions: MemberActionSet;
  requests: readonly AccessRequest[];
}

/** What the member asks for: one click and a confirmation give it. */
export function AccessRequests({ actions, requests }: AccessRequestsProps) {
  const t = useTranslations('accessHelp.requests');
  return (
    <section
      aria-labelledby="access-requests"
      className="grid gap-3 rounded-lg border border-accent bg-accent-soft p-4"
    >
      <h2 id="access-requests" className="flex items-center gap-2 text-base">
        <HandHelping aria-hidden="true" className="size-4.5 text-accent-ink" />
        {t('title', { name: actions.member.name })}
      </h2>
      <ul className="grid gap-2">
        {requests.map((request) => (
          <Request key={request.id} actions={actions} request={request} />
        ))}
      </ul>
    </section>
  );
}

function Request({ actions, request }: { actions: MemberActionSet; request: AccessRequest }) {
  const t = useTranslations('accessHelp.requests');
  const router = useRouter();
  const ready = useReady();
  const [open, setOpen] = useState<'grant' | 'refuse' | null>(null);
  const { tenant, member, choices } = actions;
  const { permission, role } = request;
  const words = { name: member.name, permission, role: role.name, tenant: tenant.name };
  const grantable = choices.some(({ value }) => value === role.value);

  function done(text: string) {
    setOpen(null);
    showToast({ tone: 'good', text });
    router.refresh();
  }
  const grant = useAction(async () => {
    await callApi('PATCH', '/tenants/{tenant}/members/{userId}', {
      path: { tenant: tenant.slug, userId: member.userId },
      header: ifMatch(member.version),
      body: { role: role.value },
    });
    done(t('granted', words));
  });
  const refuse = useAction(async () => {
    await callApi('POST', '/tenants/{tenant}/access-requests/{requestId}/refuse', {
      path: { tenant: tenant.slug, requestId: request.id },
    });
    done(t('refused', words));
  });
  const action = open === 'refuse' ? refuse : grant;

  function close() {
    setOpen(null);
    action.forget();
  }

  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-sm">
      <span className="font-medium">{permission}</span>
      {grantable ? (
        <span className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            disabled={!ready}
            onClick={() => setOpen('grant')}
            className="max-sm:h-11"
          >
            {t('grant.open', words)}
          </Button>
          <Button disabled={!ready} onClick={() => setOpen('refuse')} className="max-sm:h-11">
            {t('refuse.open')}
          </Button>
        </span>
      ) : (
        <span className="text-ink-2">{t('above', words)}</span>
      )}
      {open && (
        <ConfirmDialog
          title={t(`${open}.title`, words)}
          description={t(`${open}.text`, words)}
          confirm={t(`${open}.submit`, words)}
          pending={action.pending}
          error={<ProblemNotice problem={action.problem} />}
          onConfirm={action.start}
          onClose={close}
        />
      )}
    </li>
  );
}
