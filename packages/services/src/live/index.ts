export { LIVE_LIMITS, type StreamEnd } from './hub.ts';
export { ChangeRelay, type ChangeSink, relayChanges } from './relay.ts';
export { createLiveUpdates, type LiveUpdates } from './updates.ts';
export { type OpenStream, watchTenant } from './watch-tenant.ts';
