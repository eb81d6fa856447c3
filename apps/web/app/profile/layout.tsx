import { requireOwnUser } from '#src/server/session.ts';

/** Sends strangers to sign in before anything of the page is sent. */
export default async function ProfileLayout({ children }: LayoutProps<'/profile'>) {
  await requireOwnUser();
  return children;
}
