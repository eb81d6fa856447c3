import type { LucideIcon } from 'lucide-react';
import { rank } from './rank.ts';

/** One line of the palette. */
export interface Command {
  readonly id: string;
  readonly name: string;
  /** A second, quieter text. */
  readonly detail?: string;
  readonly icon: LucideIcon;
  readonly run: () => void;
  /** Where it leads, for what is remembered as recent. */
  readonly href?: string;
  /** What else can be done with it: the right arrow shows it. */
  readonly more?: readonly Command[];
}

export interface CommandGroup {
  readonly name: string;
  readonly commands: readonly Command[];
}

/**
 * The commands that answer what was typed, the best first, in groups of which the best comes first as
 * well; empty groups are left out. Without a search all stay in their order.
 */
export function matching(groups: readonly CommandGroup[], typed: string): CommandGroup[] {
  if (typed.trim() === '') return groups.filter(({ commands }) => commands.length > 0);
  return groups
    .map(({ name, commands }) => {
      const found = commands
        .map((command) => ({ command, worth: rank(typed, command.name, command.detail) }))
        .filter((one): one is { command: Command; worth: number } => one.worth !== null)
        .toSorted((one, other) => other.worth - one.worth);
      return { name, worth: found[0]?.worth ?? 0, commands: found.map(({ command }) => command) };
    })
    .filter(({ commands }) => commands.length > 0)
    .toSorted((one, other) => other.worth - one.worth);
}
