/** The pool's name for the bridge, which stands for every tenant's identity providers (decision 0100). */
export const SSO_PROVIDER = 'GatehouseSso';

/** The client id by which the bridge knows the pool. */
export const SSO_PROVIDER_CLIENT = 'cognito';
