import { buttonClass } from '@gatehouse/ui/button';
import type { Metadata } from 'next';
import Link from 'next/link';
import { MessagePage } from '#src/shell/message-page.tsx';

export const metadata: Metadata = { title: 'Not allowed' };

export default function Forbidden() {
  return (
    <MessagePage
      mark="403"
      title="You may not open this page"
      actions={
        <Link href="/tenants" className={buttonClass('primary', 'lg')}>
          My tenants
        </Link>
      }
    >
      You belong to this tenant, but your role does not include this page, or your membership is
      deactivated. An owner or an admin of the tenant can change that.
    </MessagePage>
  );
}
