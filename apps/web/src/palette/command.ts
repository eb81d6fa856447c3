import type { LucideIcon } from 'lucide-react';

/** One line of the palette. */
export interface Command {
  readonly id: string;
  readonly name: string;
  /** A second, quieter text. */
  readonly detail?: string;
  readonly icon: LucideIcon;
  readonly run: () => void;
}

export interface CommandGroup {
  readonly name: string;
  readonly commands: readonly Command[];
}

/** Accents and case aside: "rene" finds "René". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The commands that hold every word of what was typed; empty groups are left out. */
export function matching(groups: readonly CommandGroup[], typed: string): CommandGroup[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return groups
    .map(({ name, commands }) => ({
      name,
      commands: commands.filter((command) => {
        const text = fold(`${command.name} ${command.detail ?? ''}`);
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ commands }) => commands.length > 0);
}
