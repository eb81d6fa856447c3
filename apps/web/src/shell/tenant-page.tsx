import type { PageContext } from './page-context.ts';
import { PageHeader } from '@gatehouse/ui/page-header';
import type { ReactNode } from 'react';
import { PageStamp } from './access-stamp.tsx';
import { stampOf } from './stamp.ts';

interface TenantPageProps {
  context: PageContext;
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page inside a tenant's frame. */
export function TenantPage({ context, title, description, actions, children }: TenantPageProps) {
  return (
    <>
      <PageStamp stamp={stampOf(context)} />
      <PageHeader title={title} description={description} actions={actions} />
      {children}
    </>
  );
}
