import { describe } from 'vitest';

import { describeHost } from './support/describe-host.ts';

// Decision D14: the API beside Next, in one process. It is mounted as in packages/api/test/api.itest.ts,
// which has the whole matrix: here one caller of each kind shows that the mount adds nothing.
describe('the API on the web app’s own server', () => {
  describeHost(
    () => ['server.ts'],
    ['anonymous', 'other owner', 'viewer', 'owner', 'owner by Bearer', "owner's API key"],
  );
});
