'use client';

import { cx } from '@gatehouse/ui/cx';
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import {
  type KeyboardEvent,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type Command, type CommandGroup, matching } from './command.ts';
import { takeEarlyKeys } from './early-keys.ts';
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
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const people = usePeople(peopleIn, typed);
  const found = matching(groups, typed);
  const shown = people.group ? [...found, people.group] : found;
  const commands = shown.flatMap((group) => group.commands);
  const chosen = commands[Math.min(at, commands.length - 1)];

  const onBackdrop = useEffectEvent((event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  });

  // A layout effect, because it is undone before the element goes: closing gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    takeEarlyKeys(setTyped);
    element?.addEventListener('click', onBackdrop);
    return () => {
      element?.removeEventListener('click', onBackdrop);
      element?.close();
    };
  }, []);

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
    <dialog
      ref={dialog}
      aria-label={t('title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className="mx-auto mt-[12vh] mb-auto w-[min(36rem,calc(100vw-2rem))] overflow-hidden rounded-xl bg-raised p-0 text-ink shadow-pop open:animate-rise"
    >
      <div className="flex items-center gap-2.5 border-b border-line px-4">
        <Search aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
        <input
          type="text"
          role="combobox"
          aria-label={t('title')}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen && `${id}-${chosen.id}`}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('hint')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-ink-3"
        />
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label={t('title')}
        className="max-h-[50vh] overflow-auto p-1.5"
      >
        {shown.map((group) => (
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
                onPoint={() => setAt(commands.indexOf(command))}
                onRun={() => run(command)}
                onKeyDown={onKeyDown}
              />
            ))}
          </div>
        ))}
      </div>
      <p role="status" className="border-t border-line px-4 py-2 text-xs text-ink-2">
        {people.failed
          ? t('failed')
          : people.searching
            ? t('searching')
            : commands.length === 0
              ? t('none')
              : t('results', { count: commands.length })}
      </p>
    </dialog>
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
        'flex h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 text-sm',
        chosen && 'bg-hover forced-colors:outline-2 forced-colors:outline-[Highlight]',
      )}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
      <span className="truncate">{name}</span>
      {detail && <span className="ml-auto truncate text-xs text-ink-2">{detail}</span>}
    </div>
  );
}
