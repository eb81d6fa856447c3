export { getPreferences } from './get.ts';
export { setPreferences } from './set.ts';
