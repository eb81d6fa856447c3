import { randomClientId, randomPoolSuffix } from '../crypto/random.ts';
import { invalidParameter } from '../wire/errors.ts';
import type { Reader } from '../store/store.ts';

/**
 * Ids are AWS' to choose. An application that has them in its settings wants the same ones after every
 * start: so a pool's tag and a client's name may carry one, in the form that LocalStack has for it
 * (https://docs.localstack.cloud/aws/services/cognito-idp/), and a start may name those of pools.
 */
const MARK = '_custom_id_';

/**
 * The id of a new pool: that of its tag `_custom_id_`, else the next that the start names, else a
 * random one.
 * @throws InvalidParameterException for one that is taken, or no id of a pool of this region
 */
export function choosePoolId(
  { region, poolIds }: { readonly region: string; readonly poolIds: readonly string[] },
  reader: Reader,
  tags: Readonly<Record<string, string>> = {},
): string {
  const isTaken = (id: string) => reader.get('pools', id) !== undefined;
  const wanted = tags[MARK];
  if (wanted === undefined) {
    return poolIds.find((id) => !isTaken(id)) ?? `${region}_${randomPoolSuffix()}`;
  }
  if (!isPoolId(wanted, region)) {
    throw invalidParameter(`${MARK} must be ${region}_ and letters or digits, not ${wanted}.`);
  }
  if (isTaken(wanted)) throw invalidParameter(`User pool ${wanted} already exists.`);
  return wanted;
}

/** Whether a text can be the id of a pool of a region. */
export const isPoolId = (text: string, region: string) =>
  text.startsWith(`${region}_`) && /^[0-9A-Za-z]{1,40}$/.test(text.slice(region.length + 1));

/**
 * The id of a new client: that of a name `_custom_id_:<id>`, else a random one.
 * @throws InvalidParameterException for one that is taken, or no id of a client
 */
export function chooseClientId(reader: Reader, name: string | undefined): string {
  if (!name?.startsWith(`${MARK}:`)) return randomClientId();
  const wanted = name.slice(MARK.length + 1);
  if (!/^\w{1,128}$/.test(wanted)) {
    throw invalidParameter(`${MARK}: must be followed by letters, digits or underscores.`);
  }
  if (reader.get('clients', wanted) !== undefined) {
    throw invalidParameter(`User pool client ${wanted} already exists.`);
  }
  return wanted;
}
