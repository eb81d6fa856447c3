'use client';

import { Button } from '@gatehouse/ui/button';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { useAction } from '#src/forms/use-action.ts';

const ConfirmByTyping = dynamic(
  () => import('#src/forms/confirm-by-typing.tsx').then((all) => all.ConfirmByTyping),
  { ssr: false },
);

interface MoveButtonProps {
  tenant: { readonly id: string; readonly slug: string; readonly name: string };
  to: 'pooled' | 'dedicated';
}

/** Asks for a move, once its slug says which tenant is meant. */
export function MoveButton({ tenant: { id, slug, name }, to }: MoveButtonProps) {
  const t = useTranslations('operator.tenant.placement');
  const router = useRouter();
  const ready = useReady();
  const [asking, setAsking] = useState(false);
  const { start, pending, problem, forget } = useAction(async (typed: string) => {
    await callApi('POST', '/operator/tenants/{tenantId}/moves', {
      path: { tenantId: id },
      body: { to, slug: typed },
    });
    setAsking(false);
    showToast({ tone: 'good', text: t('asked') });
    router.refresh();
  });
  function close() {
    setAsking(false);
    forget();
  }
  return (
    <>
      <Button size="sm" disabled={!ready} onClick={() => setAsking(true)}>
        {t(`move.${to}`)}
      </Button>
      {asking && (
        <ConfirmByTyping
          title={t(`question.${to}`, { name })}
          description={t('text')}
          label={t('slug', { slug })}
          name="slug"
          maxLength={100}
          autoCapitalize="none"
          spellCheck={false}
          submit={t(`move.${to}`)}
          pending={pending}
          problem={problem}
          onSubmit={start}
          onClose={close}
        />
      )}
    </>
  );
}
