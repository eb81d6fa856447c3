'use client';

import { LIST_ID } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { LogDay, LogRow } from './log-row.ts';
import { LogLine } from './log-line.tsx';

// Not part of the page: it comes with the first event that is opened.
const EventDrawer = dynamic(
  () => import('./event-drawer.tsx').then((module) => module.EventDrawer),
  { ssr: false },
);

interface LogDaysProps {
  /** The log's path. */
  path: string;
  days: readonly LogDay[];
}

/** Events by day; a click on one opens it beside them. */
export function LogDays({ path, days }: LogDaysProps) {
  const t = useTranslations('auditLog');
  const [opened, setOpened] = useState<LogRow | null>(null);
  return (
    <>
      <table className="w-full table-fixed border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{t('caption')}</caption>
        <colgroup>
          <col className="w-16 max-sm:w-14" />
          <col />
          <col className="w-36 max-md:w-0" />
        </colgroup>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('columns.when')}</th>
            <th scope="col">{t('columns.what')}</th>
            <th scope="col">{t('columns.address')}</th>
          </tr>
        </thead>
        {days.map(({ day, heading, rows }, at) => (
          <tbody
            key={day}
            id={at === 0 ? LIST_ID : undefined}
            tabIndex={at === 0 ? -1 : undefined}
            className="outline-none"
          >
            <tr>
              <th
                scope="rowgroup"
                colSpan={3}
                className="sticky top-0 z-1 border-b border-line bg-canvas pt-4 pb-2 text-left text-sm font-semibold max-md:top-14"
              >
                {heading}
              </th>
            </tr>
            {rows.map((row) => (
              <LogLine key={row.id} path={path} row={row} onOpen={() => setOpened(row)} />
            ))}
          </tbody>
        ))}
      </table>
      {opened && <EventDrawer path={path} event={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
