import { readLocalSettings } from '@gatehouse/tools/start/local-settings';
import { toStateFolder } from '@gatehouse/tools/start/options';

/**
 * Takes the settings of the stack that `npm start` runs. The AWS SDK reads its own in the
 * environment as well.
 * @param state its folder, if it was started with one
 * @throws UserError when it does not run
 */
export async function useLocal(state: string | undefined): Promise<void> {
  const settings = readLocalSettings(toStateFolder(state));
  await import('@gatehouse/tools/start/shed-environment');
  Object.assign(process.env, settings);
}
