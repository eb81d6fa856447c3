'use client';

import type { Member } from '@gatehouse/api/schemas';
import { Avatar } from '@gatehouse/ui/avatar';
import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { TextField } from '@gatehouse/ui/field';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { getPictureUrl } from '#src/pictures/picture-url.ts';
import type { TransferProps } from './transfer-props.ts';
import { useFoundMembers } from './use-found-members.ts';

type ChooseHeirProps = TransferProps & { onChosen: (heir: Member) => void };

/** Finds an active member, not oneself, by name or email address. Enter takes the only one found. */
export function ChooseHeir({ tenant, self, texts, onClose, onChosen }: ChooseHeirProps) {
  const t = useTranslations('settings.danger.transfer');
  const common = useTranslations('common');
  const [typed, setTyped] = useState('');
  const { members, problem } = useFoundMembers(tenant.slug, typed, self.userId);

  function submit(event: FormEvent) {
    event.preventDefault();
    const [only, ...others] = members ?? [];
    if (only && others.length === 0) onChosen(only);
  }

  return (
    <Dialog
      title={texts?.title ?? t('title', { tenant: tenant.name })}
      description={texts?.description ?? t('description')}
      onClose={onClose}
    >
      <form method="dialog" onSubmit={submit} className="grid gap-4">
        <ProblemNotice problem={problem} />
        <TextField
          label={t('search')}
          type="search"
          autoComplete="off"
          maxLength={254}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <ul aria-label={t('heir')} className="grid gap-1">
          {members?.map((member) => (
            <li key={member.userId}>
              <button
                type="button"
                onClick={() => onChosen(member)}
                className="flex min-h-11 w-full items-center gap-3 rounded-md px-2 py-1.5 text-left hover:bg-hover"
              >
                <Avatar
                  name={member.name}
                  src={getPictureUrl(member.userId, member.avatar)}
                  size="sm"
                />
                <span className="grid min-w-0 flex-1">
                  <span className="truncate text-sm font-medium">{member.name}</span>
                  {member.email !== member.name && (
                    <span className="truncate text-xs text-ink-2">{member.email}</span>
                  )}
                </span>
                <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
              </button>
            </li>
          ))}
        </ul>
        <p role="status" className="text-sm text-ink-2 empty:hidden">
          {members?.length === 0 && t('unknown')}
        </p>
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
