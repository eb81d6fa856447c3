import { html } from 'hono/html';
import type { Markup } from '../../pages/layout.ts';
import { links } from '../console-layout.ts';
import type { ConsolePage } from '../console-page.ts';
import { getPool, pagePath, type Place } from '../place.ts';

const areas = [
  ['Users', ''],
  ['Groups', 'groups'],
  ['Clients', 'clients'],
  ['Providers', 'providers'],
  ['Triggers', 'triggers'],
  ['Policies', 'policies'],
  ['Import', 'import'],
] as const;

type Area = (typeof areas)[number][0];

/** Draws the areas of a pool above one of its pages. */
function inPool(place: Place, area: Area, content: Markup | ''): Markup {
  const pool = getPool(place);
  const address = (part: string) => pagePath('pools', pool.id, ...(part === '' ? [] : [part]));
  return html`<p class="muted"><code>${pool.id}</code> · ${pool.name}</p>
    ${links(
      'Pool',
      areas.map(([name, part]) => [address(part), name, name === area]),
    )}
    ${content}`;
}

/** A page of a pool, with links to its other areas. */
export function poolPage(area: Area, page: ConsolePage): ConsolePage {
  return {
    ...page,
    draw: async (place) => inPool(place, area, await page.draw(place)),
  };
}
