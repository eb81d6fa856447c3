import { findHeader } from '../request.ts';
import { encodeBody, type EventParts, isBinary, parseQuery, toLogTime } from './event.ts';

/**
 * An event of a REST API, or of format 1.0 of an HTTP API: what is not there is null, names of headers
 * are as sent, and of several values the last one counts. A REST API leaves the path encoded, an
 * HTTP API decodes it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 */
export function buildEventV1({ settings, request, route, parameters, grant }: EventParts) {
  const { accountId, apiId, stage, type } = settings;
  const isHttp = type === 'http';
  const path = isHttp ? request.path : request.rawPath;
  const resource = route.pattern ?? '$default';
  const query = parseQuery(request.rawQuery);
  const multiValueHeaders = grouped(request.headers);
  const [domainPrefix = ''] = request.host.split('.');
  const contentType = findHeader(request, 'content-type');
  const isBytes = isBinary(settings.binaryMediaTypes, contentType) && request.body.length > 0;
  const { body, isBase64Encoded } = isHttp
    ? encodeBody(request, contentType ?? undefined)
    : { body: request.body.toString(isBytes ? 'base64' : 'utf8'), isBase64Encoded: isBytes };
  return {
    ...(isHttp && { version: '1.0' }),
    resource,
    path,
    httpMethod: request.method,
    headers: lastValues(multiValueHeaders),
    multiValueHeaders: Object.fromEntries(multiValueHeaders),
    queryStringParameters: query.size > 0 ? lastValues(query) : null,
    multiValueQueryStringParameters: query.size > 0 ? Object.fromEntries(query) : null,
    pathParameters: parameters,
    stageVariables: null,
    requestContext: {
      accountId,
      apiId,
      ...(grant && { authorizer: grant.v1 }),
      domainName: request.host,
      domainPrefix,
      extendedRequestId: request.id.slice(0, 16),
      httpMethod: request.method,
      identity: { ...NO_IDENTITY, sourceIp: request.sourceIp, userAgent: request.userAgent },
      path: isHttp ? path : `/${stage}${path}`,
      protocol: 'HTTP/1.1',
      requestId: request.id,
      requestTime: toLogTime(request.time),
      requestTimeEpoch: request.time.getTime(),
      resourceId: resource,
      resourcePath: resource,
      stage,
    },
    body: body ? body : null,
    isBase64Encoded,
  };
}

/** Filled in for requests that IAM lets in. */
const NO_IDENTITY = {
  accessKey: null,
  accountId: null,
  caller: null,
  cognitoAuthenticationProvider: null,
  cognitoAuthenticationType: null,
  cognitoIdentityId: null,
  cognitoIdentityPoolId: null,
  principalOrgId: null,
  user: null,
  userArn: null,
};

/** By name, however it is written; under the spelling that came first. */
function grouped(headers: readonly (readonly [string, string])[]): Map<string, string[]> {
  const spelled = new Map<string, string>();
  const values = new Map<string, string[]>();
  for (const [name, value] of headers) {
    const spelling = spelled.get(name.toLowerCase()) ?? name;
    spelled.set(name.toLowerCase(), spelling);
    values.set(spelling, [...(values.get(spelling) ?? []), value]);
  }
  return values;
}

function lastValues(values: ReadonlyMap<string, readonly string[]>): Record<string, string> {
  return Object.fromEntries([...values].map(([name, all]) => [name, all.at(-1) ?? '']));
}
