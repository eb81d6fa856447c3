'use client';

import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { TextSettingForm } from '#src/forms/text-setting-form.tsx';

export function RenameTenantForm({ slug, name }: { slug: string; name: string }) {
  const t = useTranslations('settings.tenant');
  const router = useRouter();
  return (
    <TextSettingForm
      label={t('name')}
      name="name"
      value={name}
      maxLength={80}
      autoComplete="organization"
      hint={t('nameHint')}
      save={t('save')}
      asks
      onSave={async (wanted) => {
        await callApi('PATCH', '/tenants/{tenant}', {
          path: { tenant: slug },
          body: { name: wanted },
        });
        showToast({ tone: 'good', text: t('saved', { name: wanted }) });
        router.refresh();
      }}
    />
  );
}
