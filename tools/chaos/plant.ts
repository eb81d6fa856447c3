/** Preloaded by a replica that is to have a defect: changes one file as it is loaded. */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

import { ROOT } from '../start/root.ts';
import { PLANTS } from './plants.ts';

const plant = PLANTS[process.env['CHAOS_PLANT'] ?? ''];
if (!plant) throw new Error('CHAOS_PLANT names no defect');
const target = pathToFileURL(`${ROOT}${plant.file}`).href;

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (url !== target) return loaded;
    const source = String(loaded.source);
    if (!source.includes(plant.find)) throw new Error(`${plant.file} has no place for the defect`);
    return { ...loaded, source: source.replace(plant.find, plant.replacement) };
  },
});
