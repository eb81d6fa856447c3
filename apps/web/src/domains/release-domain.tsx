'use client';

import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { MenuItem } from '@gatehouse/ui/menu';
import { showToast } from '@gatehouse/ui/toast';
import { Unlink } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi, ifMatch } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { RowMenu } from '#src/forms/row-menu.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { ShownDomain } from './shown-domain.ts';

export function ReleaseDomain({ slug, domain }: { slug: string; domain: ShownDomain }) {
  const t = useTranslations('domains');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { id, name, version } = domain;
  const release = useAction(async () => {
    await callApi('DELETE', '/tenants/{tenant}/domains/{domainId}', {
      path: { tenant: slug, domainId: id },
      header: ifMatch(version),
    });
    setOpen(false);
    showToast({ tone: 'good', text: t('release.done', { domain: name }) });
    router.refresh();
  });

  function close() {
    setOpen(false);
    release.forget();
    router.refresh();
  }

  return (
    <>
      <RowMenu label={t('actionsFor', { domain: name })}>
        <MenuItem danger onSelect={() => setOpen(true)}>
          <Unlink aria-hidden="true" />
          {t('release.open')}
        </MenuItem>
      </RowMenu>
      {open && (
        <ConfirmDialog
          title={t('release.title', { domain: name })}
          description={t('release.text')}
          confirm={t('release.submit')}
          danger
          pending={release.pending}
          error={<ProblemNotice problem={release.problem} />}
          onConfirm={release.start}
          onClose={close}
        />
      )}
    </>
  );
}
