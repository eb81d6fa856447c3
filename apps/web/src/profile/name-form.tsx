'use client';

import { showToast } from '@gatehouse/ui/toast';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { callApi } from '#src/api-client.ts';
import { TextSettingForm } from '#src/forms/text-setting-form.tsx';

export function NameForm({ name }: { name: string }) {
  const t = useTranslations('profile.you');
  const router = useRouter();
  return (
    <TextSettingForm
      label={t('name')}
      name="name"
      value={name}
      maxLength={80}
      autoComplete="name"
      hint={t('nameHint')}
      onSave={async (wanted) => {
        const saved = await callApi('POST', '/me/name', { body: { name: wanted } });
        showToast({ tone: 'good', text: t('saved', { name: saved.name }) });
        router.refresh();
      }}
    />
  );
}
