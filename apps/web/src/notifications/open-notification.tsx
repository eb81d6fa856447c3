'use client';

import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';

interface OpenNotificationProps {
  id: string;
  path: string;
  read: boolean;
}

/** Goes where a notification leads; it has been read then. */
export function OpenNotification({ id, path, read }: OpenNotificationProps) {
  const t = useTranslations('notifications');
  const ready = useReady();

  async function open() {
    // Where it leads matters more than the mark.
    if (!read) {
      await callApi('POST', '/me/notifications/{notificationId}/read', {
        path: { notificationId: id },
      }).catch(() => undefined);
    }
    // Invitations lead through a route handler, which the router does not know.
    location.assign(path);
  }

  return (
    <Button size="sm" disabled={!ready} onClick={() => void open()}>
      {t('open')}
    </Button>
  );
}
