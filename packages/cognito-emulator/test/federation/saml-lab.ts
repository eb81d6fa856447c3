import { verify, X509Certificate } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import {
  CreateIdentityProviderCommand,
  GetSigningCertificateCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { CALLBACK, type Fixture } from '../fixture.ts';
import { answerTo } from './answers.ts';
import { createPerson } from './person.ts';
import {
  signXml,
  toAssertion,
  toField,
  toResponse,
  type Answer,
  type SamlIdp,
} from './saml-idp.ts';

/** A message that the emulator sent by redirect. */
export interface SentMessage {
  readonly xml: string;
  readonly id: string;
  readonly relayState: string;
  readonly url: URL;
}

/** Reads what a redirect carries. */
export function readMessage(address: string): SentMessage {
  const url = new URL(address);
  const field = url.searchParams.get('SAMLRequest') ?? '';
  const xml = inflateRawSync(Buffer.from(field, 'base64')).toString();
  const id = / ID="([^"]+)"/.exec(xml)?.[1] ?? '';
  return { xml, id, relayState: url.searchParams.get('RelayState') ?? '', url };
}

/** Whether the query is signed with this certificate's key. */
export function isSigned({ url }: SentMessage, certificate: string): boolean {
  const [query = '', signature = ''] = url.search.slice(1).split('&Signature=');
  const { publicKey } = new X509Certificate(Buffer.from(certificate, 'base64'));
  const value = Buffer.from(decodeURIComponent(signature), 'base64');
  return verify('sha256', Buffer.from(query), publicKey, value);
}

/** A provider in a pool of its own, with a client that offers it alone. */
export async function createLab(
  fixture: Fixture,
  idp: SamlIdp,
  details: Readonly<Record<string, string>> = {},
) {
  const UserPoolId = await fixture.createHostedPool({
    Schema: [{ Name: 'groups', AttributeDataType: 'String', Mutable: true }],
  });
  const ProviderName = 'corp';
  await fixture.sdk.send(
    new CreateIdentityProviderCommand({
      UserPoolId,
      ProviderName,
      ProviderType: 'SAML',
      ProviderDetails: {
        ...(details.MetadataURL ? {} : { MetadataFile: idp.toMetadata() }),
        ...details,
      },
      AttributeMapping: { email: 'email', 'custom:groups': 'groups' },
    }),
  );
  const client = await fixture.createClient(UserPoolId, {
    SupportedIdentityProviders: [ProviderName],
  });
  const recipient = `${fixture.url}/saml2/idpresponse`;
  const appQuery = (more: Record<string, string> = {}) =>
    new URLSearchParams({
      response_type: 'code',
      client_id: client.id,
      redirect_uri: CALLBACK,
      scope: 'openid email profile',
      state: 'of-the-app',
      identity_provider: ProviderName,
      ...more,
    });

  /** Starts a sign-in in a browser. */
  async function begin(more: Record<string, string> = {}, person = createPerson()) {
    const authorize = `${fixture.url}/oauth2/authorize?${appQuery(more)}`;
    const { url } = await person.follow(authorize, `${idp.entityId}/sso`);
    return { person, sent: readMessage(url) };
  }

  /** An answer as the provider would make it, or worse. */
  function answer(requestId: string | undefined, wrong: Partial<Answer> = {}, signer = idp) {
    const audience = `urn:amazon:cognito:sp:${UserPoolId}`;
    const of = answerTo({ audience, recipient, requestId, now: Date.now() }, idp, wrong);
    return toResponse(of, signXml(toAssertion(of), signer.privateKey));
  }

  /** Posts an answer in a browser, which follows it to the app or to a page. */
  async function post(xml: string, relayState: string, person = createPerson()) {
    const body = new URLSearchParams({ SAMLResponse: toField(xml), RelayState: relayState });
    return person.follow(recipient, CALLBACK, body);
  }

  /** What the app gets for its code. */
  async function redeem(address: string): Promise<Record<string, unknown>> {
    const response = await fetch(`${fixture.url}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: client.id,
        redirect_uri: CALLBACK,
        code: new URL(address).searchParams.get('code') ?? '',
      }),
    });
    const { id_token: idToken = '' } = (await response.json()) as { id_token?: string };
    const [, payload = ''] = idToken.split('.');
    return JSON.parse(Buffer.from(payload, 'base64url').toString() || '{}') as Record<
      string,
      unknown
    >;
  }

  /** A whole sign-in. @returns the ID token's claims */
  async function signIn(wrong: Partial<Answer> = {}, person = createPerson()) {
    const { sent } = await begin({ prompt: 'login' }, person);
    const { url } = await post(answer(sent.id, wrong), sent.relayState, person);
    return redeem(url);
  }

  async function getCertificate(): Promise<string> {
    const answered = await fixture.sdk.send(new GetSigningCertificateCommand({ UserPoolId }));
    return answered.Certificate ?? '';
  }

  return {
    UserPoolId,
    ProviderName,
    client,
    recipient,
    appQuery,
    begin,
    answer,
    post,
    redeem,
    signIn,
    getCertificate,
  };
}

/** What `createLab` gives. */
export type Lab = Awaited<ReturnType<typeof createLab>>;
