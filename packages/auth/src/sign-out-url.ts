/**
 * The address that ends the pool's own browser session and comes back to our sign-in page. Without
 * it the hosted pages keep their cookie for an hour, and the next person at the browser is signed
 * in as the last one (AWS: "Logout endpoint"). `logout_uri` must be registered with the client.
 * @param config base addresses without a trailing slash
 */
export function signOutUrl(config: {
  hostedUrl: string;
  clientId: string;
  appOrigin: string;
}): string {
  const url = new URL(`${config.hostedUrl}/logout`);
  url.searchParams.set('client_id', config.clientId);
  url.searchParams.set('logout_uri', `${config.appOrigin}/sign-in`);
  return url.href;
}
