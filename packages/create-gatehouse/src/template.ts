import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A release of Gatehouse, as the package carries it. */
export interface Template {
  readonly version: string;
  /** The commit of the release. */
  readonly commit: string;
  readonly files: readonly TemplateFile[];
}

export interface TemplateFile {
  readonly path: string;
  readonly executable: boolean;
  readonly content: Buffer;
}

/** One file that npm does not look into: it would leave out .gitignore, .env and lock files. */
export function packTemplate({ files, ...release }: Template): Buffer {
  const plain = files.map(({ path, executable, content }) => [
    path,
    executable ? 1 : 0,
    content.toString('base64'),
  ]);
  return gzipSync(JSON.stringify({ ...release, files: plain }), { level: 6 });
}

export function unpackTemplate(packed: Buffer): Template {
  const { files, ...release } = JSON.parse(gunzipSync(packed).toString('utf8')) as {
    version: string;
    commit: string;
    files: [path: string, executable: 0 | 1, content: string][];
  };
  return {
    ...release,
    files: files.map(([path, executable, content]) => ({
      path,
      executable: executable === 1,
      content: Buffer.from(content, 'base64'),
    })),
  };
}

/** Writes files below a folder. @throws Error for a path that leads out of it */
export async function writeFiles(folder: string, files: readonly TemplateFile[]): Promise<void> {
  const root = resolve(folder) + sep;
  const targets = files.map(({ path }) => join(root, path));
  const outside = targets.find((target) => !target.startsWith(root));
  if (outside) throw new Error(`The template has a path that leads out: ${outside}`);
  for (const below of new Set(targets.map(dirname))) await mkdir(below, { recursive: true });
  await Promise.all(
    files.map(({ executable, content }, at) =>
      writeFile(targets[at] ?? '', content, { mode: executable ? 0o755 : 0o644 }),
    ),
  );
}
