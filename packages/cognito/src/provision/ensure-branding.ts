import {
  type AssetType,
  CreateManagedLoginBrandingCommand,
  DescribeManagedLoginBrandingByClientCommand,
  FeatureUnavailableInTierException,
  type ManagedLoginBrandingType,
  ResourceNotFoundException,
  UpdateManagedLoginBrandingCommand,
  type UpdateManagedLoginBrandingCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';

import { brandingAssets, brandingSettings } from './branding.ts';
import { includes } from './includes.ts';
import type { Provisioning } from './provisioning.ts';

/**
 * Gives the hosted pages of an app client the brand's colours and logo. What others have styled besides
 * stays. Managed login shows no page for a client without a style.
 * @param clientId undefined while the client is only planned
 */
export async function ensureBranding(
  run: Provisioning,
  poolId: string | undefined,
  { name, clientId }: { readonly name: string; readonly clientId: string | undefined },
): Promise<void> {
  const wanted: Wanted = { Settings: brandingSettings(), Assets: brandingAssets() };
  const present =
    poolId === undefined || clientId === undefined
      ? undefined
      : await describe(run, poolId, clientId);
  if (
    present &&
    includes(present.Settings, wanted.Settings) &&
    hasAll(present.Assets, wanted.Assets)
  ) {
    return;
  }
  const verb = present ? 'update' : 'create';
  try {
    await run.change(`${verb} branding of app client ${name}`, () =>
      present
        ? update(run, present, wanted)
        : run.client.send(
            new CreateManagedLoginBrandingCommand({
              UserPoolId: poolId,
              ClientId: clientId,
              Settings: wanted.Settings,
              Assets: [...wanted.Assets],
            }),
          ),
    );
  } catch (error) {
    if (!(error instanceof FeatureUnavailableInTierException)) throw error;
    run.keep(`app client ${name}`, ["Cognito's own look: the pool's plan, Lite, has no branding"]);
  }
}

/** What the brand says of a client's pages. */
interface Wanted {
  readonly Settings: Settings;
  readonly Assets: readonly AssetType[];
}

function update({ client }: Provisioning, present: ManagedLoginBrandingType, wanted: Wanted) {
  return client.send(
    new UpdateManagedLoginBrandingCommand({
      UserPoolId: present.UserPoolId,
      ManagedLoginBrandingId: present.ManagedLoginBrandingId,
      Settings: merge(present.Settings, wanted.Settings),
      Assets: withAssets(present.Assets, wanted.Assets),
    }),
  );
}

async function describe({ client }: Provisioning, UserPoolId: string, ClientId: string) {
  try {
    const answer = await client.send(
      new DescribeManagedLoginBrandingByClientCommand({ UserPoolId, ClientId }),
    );
    return answer.ManagedLoginBranding;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

const isSame = (one: AssetType, other: AssetType) =>
  one.Category === other.Category && one.ColorMode === other.ColorMode;

function hasAll(present: readonly AssetType[] = [], wanted: readonly AssetType[]): boolean {
  return wanted.every((asset) =>
    present.some((one) => isSame(one, asset) && sameBytes(one.Bytes, asset.Bytes)),
  );
}

function sameBytes(one: Uint8Array = new Uint8Array(), other: Uint8Array = new Uint8Array()) {
  return Buffer.from(one).equals(other);
}

function withAssets(present: readonly AssetType[] = [], wanted: readonly AssetType[]): AssetType[] {
  return [...present.filter((one) => !wanted.some((asset) => isSame(one, asset))), ...wanted];
}

type Settings = NonNullable<UpdateManagedLoginBrandingCommandInput['Settings']> | null;

/** The settings that are there, with the wanted ones over them. */
function merge(present: Settings | undefined, wanted: Settings): Settings {
  if (!isObject(present) || !isObject(wanted)) return wanted;
  const merged: Record<string, Settings> = { ...present };
  for (const [name, value] of Object.entries(wanted)) merged[name] = merge(present[name], value);
  return merged;
}

function isObject(value: Settings | undefined): value is { [name: string]: Settings } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
