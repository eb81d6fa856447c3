import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from './root.ts';

/** One line of a Dockerfile, continuations joined. */
export interface Instruction {
  /** In capitals, as `RUN`. */
  readonly name: string;
  /** What stands behind it. */
  readonly text: string;
}

/** A stage of a Dockerfile: what stands between two `FROM`. */
export type Stage = readonly Instruction[];

/**
 * Reads the Dockerfile of the repository.
 * @returns its stages, without what stands before the first `FROM`
 */
export function readDockerfile(): Stage[] {
  const stages: Instruction[][] = [];
  for (const { name, text } of parse(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'))) {
    if (name === 'FROM') stages.push([]);
    else stages.at(-1)?.push({ name, text });
  }
  return stages;
}

/** The texts of all instructions of a name, in order. */
export function getAll(stage: Stage, name: string): string[] {
  return stage.filter((instruction) => instruction.name === name).map(({ text }) => text);
}

/** Name and value of each `ENV`. */
export function getEnvironment(stage: Stage): Record<string, string> {
  const pairs = getAll(stage, 'ENV').flatMap((text) => text.split(/\s+/));
  return Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]));
}

/** The arguments of an instruction in the exec form: `CMD ["node", "x"]`, with options in front. */
export function getArguments(text: string): string[] {
  return JSON.parse(text.slice(text.indexOf('['))) as string[];
}

function parse(file: string): Instruction[] {
  const lines = file.replaceAll('\\\n', ' ').split('\n');
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', ...rest] = line.split(' ');
      return { name, text: rest.join(' ').trim() };
    });
}
