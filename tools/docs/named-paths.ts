import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import { ROOT } from '../start/root.ts';

const TOP = /^(apps|packages|prisma|e2e|docs|tools|bench|infra|\.ci)\//;
const ROOT_FILE = /^(README|CONTRIBUTING|SECURITY|LICENSE|ARCHITECTURE)(\.md)?$|^\.env\.example$/;
const PLACEHOLDER = /[*<>{}…\s]/;

/** Paths that a document names, in code spans and links, and that do not exist. */
export function missingPaths(document: string, text: string): string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '');
  const spans = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const named = [
    ...spans.filter((span) => TOP.test(span) || ROOT_FILE.test(span)).map((span) => span),
    ...links
      .filter((target) => !/^([a-z]+:|#)/.test(target))
      .map((target) => normalize(join(dirname(document), target.split('#')[0] ?? ''))),
  ];
  return [...new Set(named)].filter(
    (path) => !PLACEHOLDER.test(path) && !existsSync(join(ROOT, path.replace(/:\d+$/, ''))),
  );
}
