/**
 * The identifier of our resource server in the pool. The scopes that programs ask for are named
 * `gatehouse/<permission>`.
 */
export const RESOURCE_SERVER = 'gatehouse';
