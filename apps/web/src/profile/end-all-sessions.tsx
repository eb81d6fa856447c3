'use client';

import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';

const SignOutEverywhereDialog = dynamic(
  () =>
    import('#src/sign-out/sign-out-everywhere-dialog.tsx').then((it) => it.SignOutEverywhereDialog),
  { ssr: false },
);

/** Signs out everywhere, after a question. */
export function EndAllSessions() {
  const t = useTranslations('profile.everywhere');
  const ready = useReady();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button disabled={!ready} onClick={() => setAsking(true)}>
        {t('title')}
      </Button>
      {asking && <SignOutEverywhereDialog onClose={() => setAsking(false)} />}
    </>
  );
}
