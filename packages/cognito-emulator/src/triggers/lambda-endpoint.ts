import type { FindTarget } from './invoke.ts';

/** `arn:aws:lambda:{region}:{account}:function:{name}[:{version or alias}]`. */
const ARN = /^arn:[\w-]+:lambda:([\w-]+):(\d{12}):function:([\w-]{1,140})(?::([\w$-]{1,128}))?$/;

/** @throws TypeError when it is no address of http or https */
export function requireLambdaEndpoint(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && !url.username) return url;
  throw new TypeError(`${text} is no address of http or https without a name and password`);
}

/**
 * Functions that an emulator of Lambda has: the Invoke API at this address takes every ARN of Lambda.
 *
 * LocalStack reads the account and the region from the credential's scope, and checks no signature; SAM's
 * and AWS' runtime interface emulator look at neither.
 * Source: Lambda API reference, Invoke (2015-03-31).
 */
export function targetsAtEndpoint(endpoint: URL): FindTarget {
  const base = endpoint.href.replace(/\/$/, '');
  return async (arn) => {
    const [, region, account, name, qualifier] = ARN.exec(arn) ?? [];
    if (name === undefined) return undefined;
    const url = new URL(`${base}/2015-03-31/functions/${name}/invocations`);
    if (qualifier !== undefined) url.searchParams.set('Qualifier', qualifier);
    const date = new Date().toISOString().slice(0, 10).replaceAll('-', '');
    const scope = `${account}/${date}/${region}/lambda/aws4_request`;
    return {
      url,
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`,
        'x-amz-invocation-type': 'RequestResponse',
      },
    };
  };
}
