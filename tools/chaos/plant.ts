/** Preloaded by a process that is to have defects: changes files as they are loaded. */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

import { ROOT } from '../start/root.ts';
import { MOVE_PLANTS, PLANTS } from './plants.ts';

const plants = (process.env['CHAOS_PLANT'] ?? '').split(',').map((name) => {
  const plant = PLANTS[name] ?? MOVE_PLANTS[name];
  if (!plant) throw new Error(`CHAOS_PLANT names no defect: ${name}`);
  return { ...plant, url: pathToFileURL(`${ROOT}${plant.file}`).href };
});

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const here = plants.filter((plant) => plant.url === url);
    if (here.length === 0) return loaded;
    let source = String(loaded.source);
    for (const { file, find, replacement } of here) {
      if (!source.includes(find)) throw new Error(`${file} has no place for the defect`);
      source = source.replace(find, replacement);
    }
    return { ...loaded, source };
  },
});
