'use client';

import { cx } from '@gatehouse/ui/cx';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import type { Command, CommandGroup } from './command.ts';

interface CommandListProps {
  /** What the ids of the list and of its lines begin with. */
  id: string;
  groups: readonly CommandGroup[];
  chosen: Command | undefined;
  onPoint: (command: Command) => void;
  onRun: (command: Command) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** The commands that were found, by their groups. */
export function CommandList({ id, groups, chosen, onPoint, onRun, onKeyDown }: CommandListProps) {
  const t = useTranslations('shell.palette');
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      tabIndex={-1}
      aria-label={t('title')}
      className="max-h-[50vh] overflow-auto p-1.5"
    >
      {groups.map((group) => (
        <div key={group.name} role="group" aria-label={group.name}>
          <p aria-hidden="true" className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-2">
            {group.name}
          </p>
          {group.commands.map((command) => (
            <Line
              key={command.id}
              id={`${id}-${command.id}`}
              command={command}
              chosen={command === chosen}
              onPoint={() => onPoint(command)}
              onRun={() => onRun(command)}
              onKeyDown={onKeyDown}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface LineProps {
  id: string;
  command: Command;
  chosen: boolean;
  onPoint: () => void;
  onRun: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** The focus stays in the field; the keys work here too, for a screen reader that moves it. */
function Line({ id, command, chosen, onPoint, onRun, onKeyDown }: LineProps) {
  const { icon: Icon, name, detail } = command;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onPointerMove={onPoint}
      onClick={onRun}
      onKeyDown={onKeyDown}
      className={cx(
        'flex h-9 max-sm:h-11 cursor-pointer items-center gap-2.5 rounded-md px-2.5 text-sm',
        chosen && 'bg-hover forced-colors:outline-2 forced-colors:outline-[Highlight]',
      )}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
      <span className={cx('truncate', detail && 'max-w-3/4 shrink-0')}>{name}</span>
      {detail && <span className="ml-auto min-w-0 truncate text-xs text-ink-2">{detail}</span>}
    </div>
  );
}
