import type { ApiDeps } from '@gatehouse/api/deps';
import { getConnectionAddresses } from '@gatehouse/services/connections';
import { findConnection } from '@gatehouse/services/sso';
import { writeMetadata } from '@gatehouse/sso/saml/write-metadata';
import { notThere } from './not-there.ts';

/** What an identity provider that speaks SAML is told of our side of a connection. Nothing of it is secret. */
export async function ourMetadata(
  deps: ApiDeps,
  _request: Request,
  connectionId: string,
): Promise<Response> {
  const connection = await findConnection(deps, connectionId);
  if (connection?.row.protocol !== 'saml') return notThere();
  const { entityId: spEntityId, acsUrl } = getConnectionAddresses(
    deps.settings.appOrigin,
    connectionId,
  );
  const saml = connection.protocol?.protocol === 'saml' ? connection.protocol.saml : null;
  const signRequests = saml?.signRequests ?? false;
  const xml = writeMetadata({ spEntityId, acsUrl, signRequests }, [connection.row.certificate]);
  const headers = {
    'Content-Type': 'application/samlmetadata+xml; charset=utf-8',
    'Content-Disposition': 'inline; filename="gatehouse-metadata.xml"',
    'Cache-Control': 'no-store',
  };
  return new Response(xml, { headers });
}
