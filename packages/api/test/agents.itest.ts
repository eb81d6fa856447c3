import { describeConnectedApps } from './suite/connected-apps.ts';
import { describeMcp } from './suite/mcp.ts';
import { describeOnNode } from './suite/on-node.ts';
import { describePersonalKeys } from './suite/personal-keys.ts';

describeOnNode(
  'agents on Node',
  (getTarget) => {
    describePersonalKeys(getTarget);
    describeMcp(getTarget);
    describeConnectedApps(getTarget);
  },
  { agents: true },
);
