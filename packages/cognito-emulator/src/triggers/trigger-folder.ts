import { readdirSync, statSync } from 'node:fs';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { functionName, type FindTarget, type TriggerTarget } from './invoke.ts';
import type { Triggers, TriggerName } from './triggers.ts';

/** Functions in a folder, one file each. */
export interface TriggerFolder {
  /** The function behind an ARN: the file of its name. */
  readonly find: FindTarget;
  /** A trigger that has a file of its own name, for pools that name no function for it. */
  attached(trigger: TriggerName): ReturnType<Triggers['configured']>;
}

const EXTENSIONS = new Set(['.js', '.mjs', '.ts', '.mts']);
/** Event versions of PreTokenGeneration; the others have one. */
const suffixes = [
  ['-v3', '3'],
  ['-v2', '2'],
  ['', '1'],
] as const;

/** `CustomSMSSender` → `custom-sms-sender`. */
const kebab = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();

/**
 * A folder that is watched: files that are added, changed or removed count from the next call on. Each
 * exports a function, or an address as text, as its default or, as on Lambda, by the name of `handler`.
 * @param folder may be missing, and may come later
 * @param arnBase what stands before the function's name
 */
export function triggerFolder(folder: string, arnBase: string): TriggerFolder {
  let files = new Map<string, string>();
  let listedAt: number | undefined;

  function findFile(name: string): string | undefined {
    const changed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
    if (changed !== listedAt) {
      const names = changed === undefined ? [] : readdirSync(folder);
      const functions = names.filter((file) => EXTENSIONS.has(parse(file).ext));
      files = new Map(functions.map((file) => [parse(file).name, join(folder, file)]));
      listedAt = changed;
    }
    return files.get(name);
  }

  return {
    async find(arn): Promise<TriggerTarget | undefined> {
      const file = findFile(functionName(arn));
      if (file === undefined) return undefined;
      const version = statSync(file).mtimeMs;
      const address = `${pathToFileURL(file).href}?v=${version}`;
      const module = (await import(/* @vite-ignore */ address)) as Record<string, unknown>;
      const found = module['default'] ?? module['handler'];
      if (typeof found === 'function') return found as (event: unknown) => unknown;
      if (typeof found === 'string') return new URL(found);
      throw new Error(`${file} has no function as its default export, and none named handler`);
    },
    attached(trigger) {
      const versions = trigger === 'PreTokenGeneration' ? suffixes : suffixes.slice(-1);
      for (const [suffix, version] of versions) {
        const name = `${kebab(trigger)}${suffix}`;
        if (findFile(name) !== undefined) return { arn: `${arnBase}${name}`, version };
      }
      return undefined;
    },
  };
}
