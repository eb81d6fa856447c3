/** What a live update can name: the kind of thing that has changed, and nothing more of it. */
export const LIVE_KINDS = [
  'audit',
  'domains',
  'files',
  'invitations',
  'join_requests',
  'members',
  'notifications',
  'programs',
  'projects',
  'roles',
  'settings',
  'sso',
  'webhooks',
] as const;

export type LiveKind = (typeof LIVE_KINDS)[number];

/** What the entity of an audit action's name stands for. An entity that no page shows is not here. */
const BY_ENTITY: Readonly<Record<string, readonly LiveKind[]>> = {
  api_client: ['programs'],
  api_key: ['programs'],
  connected_app: ['programs'],
  domain: ['domains'],
  file: ['files'],
  invitation: ['invitations'],
  join_request: ['join_requests'],
  member: ['members'],
  person: ['members'],
  personal_key: ['programs'],
  project: ['projects'],
  role: ['roles', 'members'],
  scim_connection: ['sso'],
  scim_token: ['sso'],
  sso_connection: ['sso'],
  tenant: ['settings'],
  webhook: ['webhooks'],
};

/** Actions that change more than what they are named after. */
const BY_ACTION: Readonly<Record<string, readonly LiveKind[]>> = {
  'invitation.accepted': ['invitations', 'members'],
  'join_request.approved': ['join_requests', 'members'],
  'member.joined_by_domain': ['members', 'invitations'],
};

/** What changes with an audit event of this action; the log itself always does. */
export function liveKindsFrom(action: string): readonly LiveKind[] {
  const entity = action.slice(0, action.indexOf('.'));
  return ['audit', ...(BY_ACTION[action] ?? BY_ENTITY[entity] ?? [])];
}

/** Is this text the name of a kind? */
export function isLiveKind(text: string): text is LiveKind {
  return (LIVE_KINDS as readonly string[]).includes(text);
}
