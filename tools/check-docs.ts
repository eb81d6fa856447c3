/**
 * What documents promise is there: paths that they name exist, settings are explained and read,
 * decision records are complete, and nothing names one person's machine.
 */
import { explainedNames, readNames } from './docs/environment-names.ts';
import { missingPaths } from './docs/named-paths.ts';
import { readText, trackedFiles } from './docs/tracked-files.ts';

const files = trackedFiles();
const problems = [...paths(), ...machines(), ...settings(), ...decisions()];
if (problems.length === 0) console.log(`${files.length} files, all documents hold.`);
else console.error(problems.join('\n'));
process.exitCode = problems.length === 0 ? 0 : 1;

function paths(): string[] {
  return files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      missingPaths(file, readText(file)).map(
        (path) => `${file} names ${path}, which does not exist`,
      ),
    );
}

function machines(): string[] {
  // Spelled with a gap, or this file would find itself.
  const personal =
    /(^|["'`\s(=])\/(root|work|home\/\w+|Users\/\w+)\/[\w.]|registry\.[n]pmjs|[a]rtifactory/;
  return files.flatMap((file) =>
    readText(file)
      .split('\n')
      .flatMap((line, index) =>
        personal.test(line) ? [`${file}:${index + 1} names a machine or a registry`] : [],
      ),
  );
}

function settings(): string[] {
  const explained = explainedNames(readText('.env.example'));
  const deploying = readText('docs/deploy.md');
  const sources = files.filter((file) =>
    /\/(env|telemetry)\.ts$|^apps\/cli\/src\/deploy\//.test(file),
  );
  const read = new Set(sources.flatMap((file) => [...readNames(readText(file))]));
  return [
    ...[...explained.difference(read)].map((name) => `.env.example: nothing reads ${name}`),
    ...[...read.difference(explained)].map((name) => `.env.example does not explain ${name}`),
    ...[...explained]
      .filter((name) => !deploying.includes(name))
      .map((name) => `docs/deploy.md does not list ${name}`),
  ];
}

function decisions(): string[] {
  const headings = [/^## context/im, /^## decision/im, /^## consequences/im, /^## confirm/im];
  return files
    .filter((file) => /^docs\/decisions\/.*\.md$/.test(file) && !file.endsWith('README.md'))
    .flatMap((file) =>
      headings
        .filter((heading) => !heading.test(readText(file)))
        .map((heading) => `${file} has no heading ${heading.source.slice(1)}`),
    );
}
