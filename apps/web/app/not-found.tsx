import { buttonClass } from '@gatehouse/ui/button';
import type { Metadata } from 'next';
import Link from 'next/link';
import { MessagePage } from '#src/shell/message-page.tsx';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <MessagePage
      mark="404"
      title="There is nothing here"
      actions={
        <Link href="/tenants" className={buttonClass('primary', 'lg')}>
          My tenants
        </Link>
      }
    >
      The page does not exist, or you may not see it. If somebody has sent you the address, ask them
      to invite you to their tenant.
    </MessagePage>
  );
}
