'use client';

import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { TextSettingForm } from '#src/forms/text-setting-form.tsx';

/** Gives the tenant another URL; the one before goes on leading to it. */
export function SlugForm({ slug }: { slug: string }) {
  const t = useTranslations('settings.address');
  const router = useRouter();
  return (
    <TextSettingForm
      label={t('label')}
      name="slug"
      value={slug}
      maxLength={40}
      autoComplete="off"
      spellCheck={false}
      hint={t('hint')}
      save={t('save')}
      variant="secondary"
      asks
      codes={['tenant.slug_taken', 'tenant.too_many_slugs']}
      onSave={async (wanted) => {
        await callApi('PATCH', '/tenants/{tenant}/slug', {
          path: { tenant: slug },
          body: { slug: wanted },
        });
        showToast({ tone: 'good', text: t('saved', { slug: wanted }) });
        router.replace(`/t/${wanted}/settings`);
      }}
    />
  );
}
