import type {
  ContextDataType,
  UserContextDataType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Caller } from '../../emulator.ts';
import type { ClientRecord } from '../../model/records.ts';
import type { Place } from '../../model/threat-lists.ts';

type Header = (name: string) => string | undefined;

const defined = <T extends object>(members: T): T =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;

const degrees = (text: string | undefined) =>
  text === undefined || !Number.isFinite(Number(text)) ? undefined : Number(text);

/** The place that CloudFront's headers name; undefined when they name none. */
export function placeOfHeaders(header: Header): Place | undefined {
  const place = defined({
    country: header('cloudfront-viewer-country'),
    city: header('cloudfront-viewer-city'),
    latitude: degrees(header('cloudfront-viewer-latitude')),
    longitude: degrees(header('cloudfront-viewer-longitude')),
  }) as Place;
  return Object.keys(place).length > 0 ? place : undefined;
}

interface DeviceData {
  readonly userAgent?: string;
  readonly deviceId?: string;
  readonly timezone?: string;
}

/**
 * What the context data library collected: base64 of JSON, whose `payload` is JSON again. Its signature
 * is not checked. Unreadable text says nothing.
 */
function readDeviceData(encoded: string | undefined): DeviceData {
  try {
    const outer = JSON.parse(Buffer.from(encoded ?? '', 'base64').toString('utf8')) as {
      payload?: string;
    };
    const { contextData = {} } = JSON.parse(outer.payload ?? '') as {
      contextData?: Record<string, unknown>;
    };
    const text = (name: string) =>
      typeof contextData[name] === 'string' ? contextData[name] : undefined;
    return defined({
      userAgent: text('UserAgent'),
      deviceId: text('DeviceId'),
      timezone: text('ClientTimezone'),
    }) as DeviceData;
  } catch {
    return {};
  }
}

/**
 * The user's device and address behind an unsigned call. Another address than the caller's counts only
 * where the client lets it (EnablePropagateAdditionalUserContextData).
 */
export function callerOfUser(
  caller: Caller,
  client: ClientRecord,
  context: UserContextDataType | undefined,
): Caller {
  if (!context) return caller;
  const trusted = client.settings.EnablePropagateAdditionalUserContextData === true;
  return {
    ...caller,
    ...(trusted && context.IpAddress ? { ip: context.IpAddress } : {}),
    ...readDeviceData(context.EncodedData),
  };
}

/** The user behind an administrator's call, as the app's server describes the user's own request. */
export function callerOfContext(caller: Caller, context: ContextDataType | undefined): Caller {
  if (!context) return caller;
  const headers = new Map(
    context.HttpHeaders?.map(({ headerName = '', headerValue = '' }) => [
      headerName.toLowerCase(),
      headerValue,
    ]),
  );
  const header: Header = (name) => headers.get(name);
  const place = placeOfHeaders(header);
  return {
    ip: context.IpAddress ?? '',
    userAgent: header('user-agent') ?? '',
    ...(place ? { place } : {}),
    ...readDeviceData(context.EncodedData),
  };
}
