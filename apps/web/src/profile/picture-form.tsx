'use client';

import { showToast } from '@gatehouse/ui/toast';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { PictureChooser } from '#src/forms/picture-chooser.tsx';

interface PictureFormProps {
  name: string;
  picture: string | undefined;
}

/** One's picture: chosen, or initials in its place. */
export function PictureForm({ name, picture }: PictureFormProps) {
  const t = useTranslations('profile.picture');
  return (
    <PictureChooser
      name={name}
      picture={picture}
      shape="round"
      texts={{
        choose: t('choose'),
        remove: t('remove'),
        hint: t('hint'),
        unreadable: t('unreadable'),
      }}
      onChoose={async (image) => {
        await callApi('POST', '/me/avatar', { body: { image } });
        showToast({ tone: 'good', text: t('saved') });
      }}
      onRemove={async () => {
        await callApi('POST', '/me/avatar/remove');
        showToast({ tone: 'good', text: t('removed') });
      }}
    />
  );
}
