import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const APP = fileURLToPath(new URL('../../apps/web/app/', import.meta.url));

/** The addresses of all pages, as folders of the app name them: a new page is in it by itself. */
function allPages(): string[] {
  return globSync('**/page.tsx', { cwd: APP })
    .map((file) => `/${file.replace(/(^|\/)page\.tsx$/, '').replace(/(^|\/)\([^/]*\)/g, '')}`)
    .toSorted();
}

/**
 * Pages of a tenant, below its address: the empty text is its first page.
 * @param id of a member, whose page is one of them
 */
export function tenantPages(id: string): string[] {
  // The last of them is what is shown in place of pages that are not there.
  const pages = allPages().filter((page) => page.startsWith('/t/[slug]') && !page.includes('[...'));
  if (pages.length < 4) throw new Error(`only ${pages.length} pages of a tenant in ${APP}`);
  return pages.map((page) => page.slice('/t/[slug]'.length).replace(/\[[^\]]*\]/g, id));
}

/** Pages that go on to another address by themselves: there is no looking at them. */
const PASSING: readonly string[] = ['/sign-in/company'];

/** Pages outside of tenants that need no parameter. */
export function plainPages(): string[] {
  return allPages().filter((page) => !page.includes('[') && !PASSING.includes(page));
}

/**
 * Pages of staff, with what stands in brackets replaced.
 * @throws Error that names a parameter with no value here: a new page is looked at, or this fails
 */
export function staffPages(values: Readonly<Record<string, string>>): string[] {
  const value = (page: string, name: string) => {
    const known = values[name];
    if (known === undefined) throw new Error(`${page}: which ${name} is to be looked at?`);
    return known;
  };
  return allPages()
    .filter((page) => page.startsWith('/operator'))
    .map((page) => page.replace(/\[([^\]]*)\]/g, (_, name: string) => value(page, name)));
}
