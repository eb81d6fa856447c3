'use client';

import { Avatar } from '@gatehouse/ui/avatar';
import { Button } from '@gatehouse/ui/button';
import { FileDrop } from '@gatehouse/ui/file-drop';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
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
        <FileDrop
          label={t('choose')}
          hint={t('hint')}
          accept="image/png,image/jpeg,image/webp"
          disabled={choice.pending}
          onFiles={([file]) => file && choice.start(file)}
          className="min-w-52 flex-1"
        />
      </div>
      {unreadable && (
        <p role="alert" className="text-sm text-danger-ink">
          {t('unreadable')}
        </p>
      )}
      {picture && (
        <Button
          variant="ghost"
          className="justify-self-start"
          disabled={!ready}
          pending={removal.pending}
          onClick={() => removal.start()}
        >
          {t('remove')}
        </Button>
      )}
    </div>
  );
}
