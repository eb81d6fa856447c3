'use client';

import type { Member } from '@gatehouse/api/schemas';
import { Avatar } from '@gatehouse/ui/avatar';
import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { TextField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { getPictureUrl } from '#src/pictures/picture-url.ts';
import type { TransferProps } from './transfer-props.ts';
import { useFoundMembers } from './use-found-members.ts';

type ChooseHeirProps = TransferProps & { onChosen: (heir: Member) => void };

/** Finds an active member, not oneself, by name or email address. */
export function ChooseHeir({ tenant, self, texts, onClose, onChosen }: ChooseHeirProps) {
  const t = useTranslations('settings.danger.transfer');
  const common = useTranslations('common');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Member | null>(null);
  const { members, problem } = useFoundMembers(tenant.slug, typed, self.userId);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (chosen) onChosen(chosen);
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
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setChosen(null);
          }}
        />
        <fieldset className="grid gap-1">
          <legend className="sr-only">{t('heir')}</legend>
          {members?.map((member) => (
            <label
              key={member.userId}
              className="flex min-h-11 cursor-pointer items-center gap-3 rounded-md border border-transparent px-2 py-1.5 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft"
            >
              <input
                type="radio"
                name="heir"
                value={member.userId}
                checked={chosen?.userId === member.userId}
                onChange={() => setChosen(member)}
                className="size-4 shrink-0 accent-accent"
              />
              <Avatar
                name={member.name}
                src={getPictureUrl(member.userId, member.avatar)}
                size="sm"
              />
              <span className="grid min-w-0">
                <span className="truncate text-sm font-medium">{member.name}</span>
                {member.email !== member.name && (
                  <span className="truncate text-xs text-ink-2">{member.email}</span>
                )}
              </span>
            </label>
          ))}
          <p role="status" className="text-sm text-ink-2">
            {members?.length === 0 && t('unknown')}
          </p>
        </fieldset>
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            disabled={!chosen}
            className="disabled:opacity-50"
          >
            {t('next')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
