import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which tests have to notice a mutation. */
export interface Suite {
  readonly project: 'unit' | 'integration';
  readonly file: string;
  /** Only tests whose full name matches. */
  readonly only?: string;
}

/** One weakened copy of one file. */
export interface Mutation {
  readonly name: string;
  /** From the root of the repository. */
  readonly file: string;
  readonly mutated: string;
  readonly suite: Suite;
}

/** A way to weaken code wherever it is found. */
export interface Weakening {
  readonly name: string;
  /** Glob patterns, from the root of the repository. */
  readonly files: readonly string[];
  /** Global; each match is a mutation of its own. */
  readonly pattern: RegExp;
  readonly replacement: string;
  readonly suite: Suite;
}

/** Every mutation that a weakening makes of the sources under `root`. */
export function listMutations(root: string, weakening: Weakening): Mutation[] {
  const files = globSync([...weakening.files], { cwd: root }).toSorted();
  return files.flatMap((file) =>
    mutateFile(file, readFileSync(join(root, file), 'utf8'), weakening),
  );
}

function mutateFile(file: string, source: string, weakening: Weakening): Mutation[] {
  return [...source.matchAll(weakening.pattern)].map((match) => {
    const [found] = match;
    const once = new RegExp(weakening.pattern.source, weakening.pattern.flags.replace('g', ''));
    const mutated =
      source.slice(0, match.index) +
      found.replace(once, weakening.replacement) +
      source.slice(match.index + found.length);
    const line = source.slice(0, match.index).split('\n').length;
    return {
      name: `${weakening.name}: ${file}:${line} ${functionAround(source, match.index)}`.trim(),
      file,
      mutated,
      suite: weakening.suite,
    };
  });
}

/** The function or SQL object that the match stands in, for the report. */
function functionAround(source: string, index: number): string {
  const before = source.slice(0, index);
  return (
    /(?:function|TABLE|POLICY) "?(\w+)[^\n]*(?![\s\S]*(?:function|TABLE|POLICY) "?\w)/.exec(
      before,
    )?.[1] ?? ''
  );
}
