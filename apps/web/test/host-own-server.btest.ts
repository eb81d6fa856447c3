import { describe } from 'vitest';

import { describeHost } from './support/describe-host.ts';

// Decision D14: the API beside Next, in one process.
describe('the API on the web app’s own server', () => {
  describeHost(() => ['server.ts']);
});
