'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useState } from 'react';
import { type Command, type CommandGroup, matching } from './command.ts';
import { CommandList } from './command-list.tsx';
import { takeEarlyKeys } from './early-keys.ts';
import { PaletteDialog } from './palette-dialog.tsx';
import { PaletteField } from './palette-field.tsx';
import { usePeople } from './use-people.ts';

interface PaletteProps {
  groups: readonly CommandGroup[];
  /** The tenant whose members can be searched; null for those who may not. */
  peopleIn: string | null;
  onClose: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** One field that leads anywhere: the arrow keys choose, Enter goes, Escape closes. */
export function Palette({ groups, peopleIn, onClose }: PaletteProps) {
  const t = useTranslations('shell.palette');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const people = usePeople(peopleIn, typed);
  const found = matching(groups, typed);
  const shown = people.group ? [...found, people.group] : found;
  const commands = shown.flatMap((group) => group.commands);
  const chosen = commands[Math.min(at, commands.length - 1)];

  function run(command: Command | undefined) {
    if (!command) return;
    onClose();
    command.run();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    if (step !== undefined && commands.length > 0) {
      event.preventDefault();
      const next = (Math.min(at, commands.length - 1) + step + commands.length) % commands.length;
      setAt(next);
      document.getElementById(`${id}-${commands[next]?.id}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(chosen);
    }
  }

  return (
    <PaletteDialog onOpen={() => takeEarlyKeys(setTyped)} onClose={onClose}>
      <PaletteField
        listId={`${id}-list`}
        chosenId={chosen && `${id}-${chosen.id}`}
        typed={typed}
        onType={(text) => {
          setTyped(text);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <CommandList
        id={id}
        groups={shown}
        chosen={chosen}
        onPoint={(command) => setAt(commands.indexOf(command))}
        onRun={run}
        onKeyDown={onKeyDown}
      />
      <p role="status" className="border-t border-line px-4 py-2 text-xs text-ink-2">
        {people.failed
          ? t('failed')
          : people.searching
            ? t('searching')
            : commands.length === 0
              ? t('none')
              : t('results', { count: commands.length })}
      </p>
    </PaletteDialog>
  );
}
