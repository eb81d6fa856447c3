'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useState } from 'react';
import { type Command, type CommandGroup, matching } from './command.ts';
import { CommandList } from './command-list.tsx';
import { takeEarlyKeys } from './early-keys.ts';
import { PaletteDialog } from './palette-dialog.tsx';
import { PaletteField } from './palette-field.tsx';
import { noteRecent } from './recent.ts';
import { type CommandSources, useCommands } from './use-commands.ts';
import { useIndex } from './use-index.ts';
import { useFiles } from './use-files.ts';
import { usePeople } from './use-people.ts';
import { usePersonCommands } from './use-person-commands.ts';
import { useStaffCommands, useStaffSearch } from './use-staff.ts';

interface PaletteProps {
  sources: CommandSources;
  /** Goes to a page, if the one that is open may be left. */
  visit: (href: string) => void;
  onHelp: () => void;
  onClose: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Without a search, what is found by name alone would be a list of everything. */
const INDEX_SHOWN = 1;

/**
 * One field that leads anywhere: the arrow keys choose, Enter goes, the right arrow shows what else can
 * be done with a person, Escape closes.
 */
export function Palette({ sources, visit, onHelp, onClose }: PaletteProps) {
  const t = useTranslations('shell.palette');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  /** Whose further commands are shown. */
  const [opened, setOpened] = useState<Command | null>(null);
  const commandGroups = useCommands({ ...sources, visit, onHelp });
  const index = useIndex(sources.slug, visit);
  const toMore = usePersonCommands(sources, visit);
  const people = usePeople(sources.may.readMembers ? sources.slug : null, typed, toMore, visit);
  const files = useFiles(sources.may.readFiles ? sources.slug : null, typed, visit);
  const staff = useStaffCommands(sources.operator, visit);
  const everything = useStaffSearch(sources.operator, typed, visit);
  const known = [...commandGroups, staff];
  const searched = typed.trim().length >= INDEX_SHOWN ? [...known, ...index.groups] : known;
  // What the server found is said as it was found.
  const all = [
    ...matching(searched, typed),
    ...[people.group, files.group, ...everything.groups].filter(hasCommands),
  ];
  const searching = people.searching || files.searching || everything.searching || index.loading;
  const shown: readonly CommandGroup[] = opened
    ? [{ name: opened.name, commands: opened.more ?? [] }]
    : all;
  const commands = shown.flatMap((group) => group.commands);
  const chosen = commands[Math.min(at, commands.length - 1)];

  function run(command: Command | undefined) {
    if (!command) return;
    if (command.href !== undefined) noteRecent({ name: command.name, href: command.href });
    onClose();
    command.run();
  }

  function open(command: Command | null) {
    setOpened(command);
    const back = toCommands(all).findIndex(({ id: one }) => one === opened?.id);
    setAt(command ? 0 : Math.max(0, back));
  }

  function step(by: number) {
    const next = (Math.min(at, commands.length - 1) + by + commands.length) % commands.length;
    setAt(next);
    document.getElementById(`${id}-${commands[next]?.id}`)?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const by = STEPS[event.key];
    if (by !== undefined && commands.length > 0) step(by);
    else if (event.key === 'Enter') run(chosen);
    else if (event.key === 'ArrowRight' && chosen?.more && isAtEnd(event)) open(chosen);
    else if (event.key === 'ArrowLeft' && opened) open(null);
    else return;
    event.preventDefault();
  }

  return (
    <PaletteDialog
      onOpen={() => takeEarlyKeys(setTyped)}
      onClose={opened ? () => open(null) : onClose}
    >
      <PaletteField
        listId={`${id}-list`}
        chosenId={chosen && `${id}-${chosen.id}`}
        typed={typed}
        onType={(text) => {
          setTyped(text);
          setOpened(null);
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
      <p
        role="status"
        className="flex justify-between gap-4 border-t border-line px-4 py-2 text-xs text-ink-2"
      >
        {people.failed
          ? t('failed')
          : searching
            ? t('searching')
            : commands.length === 0
              ? t('none')
              : t('results', { count: commands.length })}
        {(chosen?.more ?? opened) && <span>{t(opened ? 'back' : 'more')}</span>}
      </p>
    </PaletteDialog>
  );
}

function hasCommands({ commands }: CommandGroup): boolean {
  return commands.length > 0;
}

function toCommands(groups: readonly CommandGroup[]): Command[] {
  return groups.flatMap(({ commands }) => commands);
}

/** The arrow still moves through what was typed. */
function isAtEnd({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLInputElement)) return true;
  return target.selectionStart === target.value.length;
}
