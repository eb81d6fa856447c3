'use client';

import { MOST_INVITED } from '@gatehouse/domain/invitation-list';
import { FileDrop } from '@gatehouse/ui/file-drop';
import { TextArea } from '@gatehouse/ui/text-area';
import { useTranslations } from 'next-intl';
import { useId } from 'react';

export type ListFault = 'empty' | 'tooMany' | 'tooLarge';

/** 500 lines of the longest addresses and names. */
const MAX_FILE_BYTES = 256 * 1024;

interface InvitationListFieldProps {
  text: string;
  fault: ListFault | null;
  onText: (text: string) => void;
  onFault: (fault: ListFault | null) => void;
}

/** A list that is typed, pasted or read from a file. */
export function InvitationListField({ text, fault, onText, onFault }: InvitationListFieldProps) {
  const t = useTranslations('inviting.many');
  const id = useId();

  async function readFile(file: File | undefined) {
    if (!file) return;
    const large = file.size > MAX_FILE_BYTES;
    onFault(large ? 'tooLarge' : null);
    if (!large) onText(await file.text());
  }

  return (
    <>
      <div className="grid gap-1.5">
        <label htmlFor={id} className="text-sm font-medium">
          {t('list')}
        </label>
        <TextArea
          id={id}
          name="list"
          rows={8}
          value={text}
          onChange={(event) => onText(event.target.value)}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-text`}
          placeholder={'ada@example.com\ngrace@example.com; viewer'}
          className="font-mono"
        />
        <p
          id={`${id}-text`}
          role={fault ? 'alert' : undefined}
          className={fault ? 'text-sm text-danger-ink' : 'text-sm text-ink-2'}
        >
          {fault ? t(`faults.${fault}`, { most: MOST_INVITED }) : t('listHint')}
        </p>
      </div>
      <FileDrop
        label={t('file')}
        accept=".csv,.txt,text/csv,text/plain"
        onFiles={([file]) => void readFile(file)}
      />
    </>
  );
}
