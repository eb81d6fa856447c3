'use client';

import { buttonClass } from '@gatehouse/ui/button';
import { Menu, menuItemClass } from '@gatehouse/ui/menu';
import { Download, FileJson, FileSpreadsheet } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDownload } from './use-download.tsx';

interface ExportMenuProps {
  /** Where the API hands out the list. */
  href: string;
  /** Which of its rows, and in which order. */
  parameters: Readonly<Record<string, string>>;
  /** The list can also be had in the form that security tools read. */
  ocsf?: boolean;
}

/** Downloads all rows of a list that match the search, on all pages. */
export function ExportMenu({ href, parameters, ocsf = false }: ExportMenuProps) {
  const t = useTranslations('common.export');
  const { onClick, notice } = useDownload();
  const link = (format: string) => ({ href: address(format), onClick, className: menuItemClass() });
  const address = (format: string) => `${href}?${new URLSearchParams({ ...parameters, format })}`;
  return (
    <>
      <Menu
        label={t('open')}
        align="end"
        triggerClassName={buttonClass('secondary')}
        trigger={
          <>
            <Download aria-hidden="true" className="size-4" />
            {t('open')}
          </>
        }
      >
        <a role="menuitem" tabIndex={-1} download {...link('csv')}>
          <FileSpreadsheet aria-hidden="true" />
          {t('csv')}
        </a>
        <a role="menuitem" tabIndex={-1} download {...link('json')}>
          <FileJson aria-hidden="true" />
          {t('json')}
        </a>
        {ocsf && (
          <a role="menuitem" tabIndex={-1} download {...link('ocsf')}>
            <FileJson aria-hidden="true" />
            {t('ocsf')}
          </a>
        )}
      </Menu>
      {notice}
    </>
  );
}
