'use client';

import { Avatar } from '@gatehouse/ui/avatar';
import { Button, buttonClass } from '@gatehouse/ui/button';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { shrinkPicture } from './shrink-picture.ts';

interface PictureFormProps {
  name: string;
  picture: string | undefined;
}

/** One's picture: chosen, or initials in its place. */
export function PictureForm({ name, picture }: PictureFormProps) {
  const t = useTranslations('profile.picture');
  const router = useRouter();
  const ready = useReady();
  const [unreadable, setUnreadable] = useState(false);
  const choice = useAction(async (file: File) => {
    const image = await shrinkPicture(file);
    setUnreadable(image === null);
    if (image === null) return;
    await callApi('POST', '/me/avatar', { image });
    showToast({ tone: 'good', text: t('saved') });
    router.refresh();
  });
  const removal = useAction(async () => {
    await callApi('POST', '/me/avatar/remove');
    showToast({ tone: 'good', text: t('removed') });
    router.refresh();
  });
  return (
    <div className="grid gap-3">
      <ProblemNotice problem={choice.problem ?? removal.problem} />
      <div className="flex flex-wrap items-center gap-4">
        <Avatar name={name} src={picture} size="lg" />
        <div className="flex flex-wrap gap-2">
          <label
            className={buttonClass(
              'secondary',
              'md',
              'cursor-pointer focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-ring',
            )}
          >
            {t('choose')}
            <input
              type="file"
              accept="image/png,image/jpeg,image/webp"
              disabled={!ready || choice.pending}
              aria-describedby="picture-hint"
              className="sr-only"
              onChange={({ currentTarget }) => {
                const file = currentTarget.files?.[0];
                currentTarget.value = '';
                if (file) choice.start(file);
              }}
            />
          </label>
          {picture && (
            <Button
              variant="ghost"
              disabled={!ready}
              pending={removal.pending}
              onClick={() => removal.start()}
            >
              {t('remove')}
            </Button>
          )}
        </div>
      </div>
      <p
        id="picture-hint"
        role={unreadable ? 'alert' : undefined}
        className={unreadable ? 'text-sm text-danger-ink' : 'text-sm text-ink-2'}
      >
        {t(unreadable ? 'unreadable' : 'hint')}
      </p>
    </div>
  );
}
