'use client';

import { Notice } from '@gatehouse/ui/notice';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { ConfirmByTyping } from '#src/forms/confirm-by-typing.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { useDownload } from '#src/shell/use-download.tsx';

interface DeleteTenantDialogProps {
  tenant: { slug: string; name: string };
  /** Of a file with everything in it. */
  exportUrl: string;
  onClose: () => void;
}

export function DeleteTenantDialog({ tenant, exportUrl, onClose }: DeleteTenantDialogProps) {
  const t = useTranslations('settings.danger.delete');
  const router = useRouter();
  const { onClick, notice } = useDownload();
  const { start, pending, problem } = useAction(async (slug: string) => {
    await callApi('POST', '/tenants/{tenant}/delete', {
      path: { tenant: tenant.slug },
      body: { slug },
    });
    router.push('/tenants');
  });
  return (
    <>
      <ConfirmByTyping
        title={t('title', { tenant: tenant.name })}
        description={t('description')}
        label={t('slug', { slug: tenant.slug })}
        name="slug"
        maxLength={100}
        autoCapitalize="none"
        spellCheck={false}
        submit={t('submit')}
        pending={pending}
        problem={problem}
        onSubmit={start}
        onClose={onClose}
      >
        <Notice tone="warn" title={t('exportTitle')}>
          <p>
            {t.rich('exportText', {
              file: (chunks) => (
                <a href={exportUrl} download onClick={onClick} className="font-medium underline">
                  {chunks}
                </a>
              ),
            })}
          </p>
        </Notice>
      </ConfirmByTyping>
      {notice}
    </>
  );
}
