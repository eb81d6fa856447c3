'use client';

import { showToast } from '@gatehouse/ui/toast';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { PictureChooser } from '#src/forms/picture-chooser.tsx';

interface LogoFormProps {
  slug: string;
  name: string;
  logo: string | undefined;
}

/** The tenant's logo: chosen, or its initials in its place. */
export function LogoForm({ slug, name, logo }: LogoFormProps) {
  const t = useTranslations('settings.looks.logo');
  return (
    <PictureChooser
      name={name}
      picture={logo}
      shape="square"
      texts={{
        choose: t('choose'),
        remove: t('remove'),
        hint: t('hint'),
        unreadable: t('unreadable'),
      }}
      onChoose={async (image) => {
        await callApi('POST', '/tenants/{tenant}/logo', {
          path: { tenant: slug },
          body: { image },
        });
        showToast({ tone: 'good', text: t('saved') });
      }}
      onRemove={async () => {
        await callApi('POST', '/tenants/{tenant}/logo/remove', { path: { tenant: slug } });
        showToast({ tone: 'good', text: t('removed') });
      }}
    />
  );
}
