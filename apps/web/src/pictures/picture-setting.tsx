'use client';

import { Avatar } from '@gatehouse/ui/avatar';
import { Button, buttonClass } from '@gatehouse/ui/button';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { shrinkPicture } from './shrink-picture.ts';

interface PictureSettingProps {
  /** Whose picture it is: initials stand in its place. */
  name: string;
  picture: string | undefined;
  shape: 'round' | 'square';
  /** The namespace of its texts. */
  texts: 'profile.picture' | 'settings.looks.logo';
  /** @param image base64 */
  onChoose: (image: string) => Promise<unknown>;
  onRemove: () => Promise<unknown>;
}

/** A picture that is chosen from a file, or initials in its place. */
export function PictureSetting({
  name,
  picture,
  shape,
  texts,
  onChoose,
  onRemove,
}: PictureSettingProps) {
  const t = useTranslations(texts);
  const hintId = useId();
  const router = useRouter();
  const ready = useReady();
  const [unreadable, setUnreadable] = useState(false);
  function done(text: string) {
    showToast({ tone: 'good', text });
    router.refresh();
  }
  const choice = useAction(async (file: File) => {
    const image = await shrinkPicture(file);
    setUnreadable(image === null);
    if (image === null) return;
    await onChoose(image);
    done(t('saved'));
  });
  const removal = useAction(async () => {
    await onRemove();
    done(t('removed'));
  });
  return (
    <div className="grid gap-3">
      <ProblemNotice problem={choice.problem ?? removal.problem} />
      <div className="flex flex-wrap items-center gap-4">
        <Avatar name={name} src={picture} shape={shape} size="lg" />
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
              aria-describedby={hintId}
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
        id={hintId}
        role={unreadable ? 'alert' : undefined}
        className={unreadable ? 'text-sm text-danger-ink' : 'text-sm text-ink-2'}
      >
        {unreadable ? t('unreadable') : t('hint')}
      </p>
    </div>
  );
}
