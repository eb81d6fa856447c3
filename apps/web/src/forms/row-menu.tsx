'use client';

import { buttonClass } from '@gatehouse/ui/button';
import { Menu } from '@gatehouse/ui/menu';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';

/** The actions of one row. */
export function RowMenu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Menu
      label={label}
      align="end"
      triggerClassName={buttonClass('ghost', 'icon')}
      trigger={
        <>
          <Ellipsis aria-hidden="true" className="size-4" />
          <span className="sr-only">{label}</span>
        </>
      }
    >
      {children}
    </Menu>
  );
}
