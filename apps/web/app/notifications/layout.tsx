import { requireUser } from '#src/server/session.ts';

/** Sends strangers to sign in before anything of the page is sent. */
export default async function NotificationsLayout({ children }: LayoutProps<'/notifications'>) {
  await requireUser();
  return children;
}
