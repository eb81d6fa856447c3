import { type AddressRules, isServerAddress } from './address-rules.ts';
import { resolveAddresses, resolveByDns, type Resolve } from './resolve-addresses.ts';

/** Whether this server may send something there now: by the address itself, and by what its name resolves to. */
export async function isAllowedDestination(
  url: string,
  rules: AddressRules,
  resolve: Resolve = resolveByDns,
): Promise<boolean> {
  if (!isServerAddress(url, rules)) return false;
  return resolveAddresses(new URL(url).hostname, rules, resolve).then(
    () => true,
    () => false,
  );
}
