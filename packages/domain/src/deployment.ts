/** Hosts that only this machine can reach. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Where a process's settings point, by the names of the settings; undefined is not set. */
export interface Addresses {
  /** Must be https, and with the embedded Cognito on loopback. */
  readonly https: Readonly<Record<string, string | undefined>>;
  /** Point away from AWS, so must not be there at all but for the embedded Cognito on loopback. */
  readonly awayFromAws: Readonly<Record<string, string | undefined>>;
}

/**
 * What would be unsafe about a start with these addresses, a sentence each that begins with the
 * setting's name; empty when nothing is.
 * @param embedded `GATEHOUSE_EMBEDDED=1`: the embedded Cognito and plain http, on loopback only
 */
export function unsafeAddresses(embedded: boolean, { https, awayFromAws }: Addresses): string[] {
  if (embedded) {
    return present({ ...https, ...awayFromAws })
      .filter(([, url]) => !URL.canParse(url) || !LOOPBACK.test(new URL(url).hostname))
      .map(
        ([name]) => `${name}: GATEHOUSE_EMBEDDED=1 is for this machine alone; this is not loopback`,
      );
  }
  return [
    ...present(awayFromAws).map(
      ([name]) => `${name}: points away from AWS; only GATEHOUSE_EMBEDDED=1 permits that`,
    ),
    ...present(https)
      .filter(([, url]) => !url.startsWith('https:'))
      .map(
        ([name]) =>
          `${name}: must be https; only GATEHOUSE_EMBEDDED=1 permits http, on this machine`,
      ),
  ];
}

/**
 * Every setting by which the AWS SDK is sent elsewhere, of any service or of all: also one that no
 * code of ours reads yet.
 */
export function awsEndpoints(
  set: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(set).filter(([name]) => /^AWS_ENDPOINT_URL(?:_|$)/.test(name)),
  );
}

function present(addresses: Readonly<Record<string, string | undefined>>): [string, string][] {
  return Object.entries(addresses).flatMap(([name, url]) =>
    url === undefined ? [] : [[name, url] as [string, string]],
  );
}

/** Whether a secret was made by hand: of so few different characters or bytes that it was not drawn. */
export function isTooSimple(secret: Iterable<unknown>): boolean {
  return new Set(secret).size < 10;
}
