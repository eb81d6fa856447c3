/**
 * What a changelog says of the releases after one, up to another.
 *
 * @param changelog - CHANGELOG.md, the newest release first, each under `## 0.2.0 …`
 */
export function toNews(changelog: string, after: string, upTo: string): string {
  const sections = changelog.split(/^(?=## )/m).slice(1);
  const version = (section: string) => /^## \[?v?(\d+\.\d+\.\d+)/.exec(section)?.[1];
  const versions = sections.map(version);
  const [first, last] = [versions.indexOf(upTo), versions.indexOf(after)];
  if (first < 0) return '';
  return sections
    .slice(first, last < 0 ? first + 1 : last)
    .join('')
    .trim();
}
