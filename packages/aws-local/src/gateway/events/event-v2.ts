import { joinedHeaders } from '../request.ts';
import { encodeBody, type EventParts, parseQuery, toLogTime } from './event.ts';

/**
 * An event of format 2.0. Names of headers are in lower case, several values are joined by commas,
 * cookies stand by themselves, and the path is decoded.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function buildEventV2({ settings, request, route, parameters, grant }: EventParts) {
  const isCookie = ([name]: readonly [string, string]) => name.toLowerCase() === 'cookie';
  const cookies = request.headers.filter(isCookie).flatMap(([, value]) => value.split(/;\s*/));
  const headers = joinedHeaders(request.headers.filter((header) => !isCookie(header)));
  const query = parseQuery(request.rawQuery);
  const { accountId, apiId, stage } = settings;
  const [domainPrefix = ''] = request.host.split('.');
  return {
    version: '2.0',
    routeKey: route.route,
    rawPath: request.path,
    rawQueryString: request.rawQuery,
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(query.size > 0 && {
      queryStringParameters: Object.fromEntries(
        [...query].map(([name, values]) => [name, values.join(',')]),
      ),
    }),
    requestContext: {
      accountId,
      apiId,
      ...(grant && { authorizer: grant.v2 }),
      domainName: request.host,
      domainPrefix,
      http: {
        method: request.method,
        path: request.path,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: request.userAgent,
      },
      requestId: request.id,
      routeKey: route.route,
      stage,
      time: toLogTime(request.time),
      timeEpoch: request.time.getTime(),
    },
    ...(parameters && { pathParameters: parameters }),
    ...encodeBody(request, headers['content-type']),
  };
}
