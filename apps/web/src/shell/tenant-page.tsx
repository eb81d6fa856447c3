import type { PageContext } from '#src/server/page-context.ts';
import { PageHeader } from '@gatehouse/ui/page-header';
import type { ReactNode } from 'react';
import { PageStamp } from './access-stamp.tsx';
import { getStamp } from './stamp.ts';

interface TenantPageProps {
  context: PageContext;
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  /** A form has lines of a length that can be read; a list uses the window. */
  width?: 'list' | 'form';
  children: ReactNode;
}

/** A page inside a tenant's frame. */
export function TenantPage({
  context,
  title,
  description,
  actions,
  width = 'list',
  children,
}: TenantPageProps) {
  return (
    <>
      <PageStamp stamp={getStamp(context)} />
      <PageHeader title={title} description={description} actions={actions} />
      {width === 'list' ? children : <div className="grid max-w-180 gap-7">{children}</div>}
    </>
  );
}
