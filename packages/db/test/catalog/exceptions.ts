/** The tables without a tenant, each with the setting that walls it off instead. */
export const PERSONAL_TABLES: Record<string, string> = {
  known_devices: 'app.user_id',
  notifications: 'app.user_id',
  users: 'app.user_id',
  sessions: 'app.user_id',
  avatars: 'app.user_id',
  account_permits: 'app.user_id',
  security_events: 'app.user_id',
  idempotency_keys: 'app.user_id',
  operators: 'app.user_id',
  staff_requests: 'app.user_id',
  bridged_sign_ins: 'app.user_id',
  ended_sign_ins: 'app.user_id',
  active_months: 'app.user_id',
  pending_links: 'app.user_id',
  backup_codes: 'app.user_id',
  account_recoveries: 'app.user_id',
  passkeys: 'app.user_id',
  unusual_sign_ins: 'app.user_id',
};

/** The tables open to the app as a whole, each with the reason. */
export const OPEN_TABLES: Record<string, string> = {
  rate_limits: 'counters of addresses and principals, taken before a tenant is known',
  past_active_people: 'how many of whom no one is known any more; numbers of no one',
  signing_keys: 'the bridge signs with them for every tenant; sealed',
};

/** The keys that hold for all tenants together, each with the reason. */
export const UNIQUE_ACROSS: Record<string, string> = {
  domains_verified: 'a verified domain is one tenant’s of all; the refusal does not say whose',
  tenant_slugs_pkey: 'an address leads to one tenant of all',
};

/** The references of a tenant's rows to what is no tenant's, each with what becomes of it in a database spread by tenant. */
export const LEAVING_A_TENANT: Record<string, string> = {
  memberships_user_id_fkey:
    'people are in several tenants: a table that every node has, or no reference',
};

/** The only functions that may look past row-level security, each with the role it runs as. */
export const DEFINERS: Record<string, string> = {
  // The operator page: each asks first whether its caller is an operator.
  account_is_federated: 'gatehouse_lookup', // is there a password to reset? Says yes or no
  account_is_shared: 'gatehouse_lookup', // may one tenant reset it? Says yes or no
  all_audit_heads: 'gatehouse_lookup', // the worker exports the heads of all chains
  all_tenants: 'gatehouse_lookup', // the worker reconciles every tenant
  api_keys_ending: 'gatehouse_lookup', // the worker tells of the keys of all tenants that expire soon
  app_may_have_tokens: 'gatehouse_lookup', // of the setting's tenant: may its person's app go on? Says yes or no
  applied_migrations: 'gatehouse_owner', // which migrations there are: names of files, no rows of anyone
  authenticate_api_client: 'gatehouse_lookup',
  authenticate_api_key: 'gatehouse_lookup', // the version before the one with enter_by_key
  authenticate_scim_token: 'gatehouse_lookup',
  authenticate_session: 'gatehouse_lookup', // the version before the one with enter_by_session
  authenticate_token: 'gatehouse_lookup', // the same
  authenticate_user: 'gatehouse_lookup', // the version before the one with authenticate_token
  avatar_for: 'gatehouse_lookup', // a picture, for those in a tenant with its person
  chain_audit_event: 'gatehouse_chain', // a trigger: links an event to its tenant's chain
  connections_due: 'gatehouse_lookup', // the worker reads the metadata of all tenants' connections again
  connections_of_slug: 'gatehouse_lookup', // where the people of a tenant sign in
  connections_sealed_otherwise: 'gatehouse_lookup', // the worker seals the secrets of all tenants anew
  count_members: 'gatehouse_lookup', // of the setting's tenant: no search reaches an index otherwise
  databases_to_check: 'gatehouse_lookup', // the worker looks at the databases of all tenants; hands out ids
  domains_due: 'gatehouse_lookup', // the worker looks for the records of all tenants again
  enter_by_key: 'gatehouse_lookup', // the version before the one with enter_by_key_or_token
  enter_by_key_or_token: 'gatehouse_lookup',
  enter_by_session: 'gatehouse_lookup',
  enter_by_token: 'gatehouse_lookup',
  erase_audit_events: 'gatehouse_eraser', // of those who are being erased; row-level security holds
  federated_users_by_email: 'gatehouse_lookup', // is an address that of someone? Hands out ids
  files_due: 'gatehouse_lookup', // the worker purges files of all tenants; hands out ids
  find_members: 'gatehouse_lookup', // the same; hands out ids and positions
  hold_person: 'gatehouse_holder', // may the person who acts do so? Holds their row
  holds_address: 'gatehouse_lookup', // is it still the address of who asks to join? Says yes or no
  is_operator: 'gatehouse_lookup',
  job_is_parked: 'gatehouse_owner', // operators and their jobs; the queue's tables have no policies
  memberships_of_user: 'gatehouse_lookup', // which tenants a person leaves, or may restore
  mfa_grace_ending: 'gatehouse_lookup', // the worker tells members of all tenants; hands out ids of tenants
  moves_asked: 'gatehouse_lookup', // the worker carries out moves of all tenants; hands out ids
  needs_second_factor: 'gatehouse_lookup', // may one's own be removed? Says yes or no
  notify_asker: 'gatehouse_notifier', // tells who asked to join of the answer, in its transaction
  notify_member: 'gatehouse_notifier', // tells a member of a change, in its transaction
  operator_active_people: 'gatehouse_lookup', // how many were active in a month
  operator_creators: 'gatehouse_lookup', // who may make no further tenant
  operator_databases: 'gatehouse_lookup', // those that tenants have of their own, and how they are
  operator_drift: 'gatehouse_lookup',
  operator_drift_summary: 'gatehouse_lookup',
  operator_events: 'gatehouse_lookup', // what staff did in any tenant
  operator_groups: 'gatehouse_lookup',
  operator_moves: 'gatehouse_lookup', // of one tenant between databases
  operator_people: 'gatehouse_lookup',
  operator_person: 'gatehouse_lookup', // where a person belongs and is signed in
  operator_pool: 'gatehouse_lookup', // numbers of the database that tenants share
  operator_requests: 'gatehouse_lookup', // what waits for a second member of staff
  operator_support_accesses: 'gatehouse_lookup', // what staff asked for in any tenant
  operator_tenant: 'gatehouse_lookup', // one tenant's state and numbers
  operator_tenants: 'gatehouse_lookup',
  parked_jobs: 'gatehouse_owner', // the operator page: tenant and reason, no payload
  person_is_active: 'gatehouse_lookup', // an owner who is disabled does not count as one
  personal_keys: 'gatehouse_lookup', // the version before the one with personal_keys_and_apps
  personal_keys_and_apps: 'gatehouse_lookup', // a person's own in all of their tenants, or those of the setting's tenant
  placement_of: 'gatehouse_lookup', // in which database a tenant's rows stand; no row of it
  placements_due: 'gatehouse_lookup', // the worker goes on with moves of all tenants; hands out ids
  principals_with_old_answers: 'gatehouse_lookup', // the worker deletes those answers
  queue_counts: 'gatehouse_owner', // the operator page and the worker's metrics: numbers
  second_factor_asked_by: 'gatehouse_lookup', // names a person's own tenants, to that person
  support_access_for: 'gatehouse_lookup', // by what an operator is in the tenant of a slug
  tenant_of_connection: 'gatehouse_lookup', // an address names the connection alone
  tenant_of_domain: 'gatehouse_lookup', // where people of a domain sign in, or may join
  tenant_of_public_page: 'gatehouse_lookup', // which tenant's page a guest reads; only if published
  tenants_made_by: 'gatehouse_lookup', // how many tenants a person has made
  tenants_of_user: 'gatehouse_lookup',
  tenants_to_purge: 'gatehouse_lookup', // the worker purges what was deleted long ago
  tenants_to_reconcile: 'gatehouse_lookup', // the worker takes the tenants whose turn it is
  tenants_with_old_deliveries: 'gatehouse_lookup', // the worker deletes those deliveries
  users_with_old_links: 'gatehouse_lookup', // the worker deletes what waited for a proof in vain
  webhook_counts: 'gatehouse_lookup', // the operator page and the worker's metrics: numbers
  webhooks_due: 'gatehouse_lookup', // the worker sends to the endpoints of all tenants; hands out ids
  webhooks_sealed_otherwise: 'gatehouse_lookup', // the worker seals their secrets anew
};

/** The roles that the app and the worker log in as. */
export const APP_ROLES = ['gatehouse_app', 'gatehouse_worker'];
