import { describeApi } from './suite/all.ts';
import { describeOnNode } from './suite/on-node.ts';

describeOnNode('the API on Node', describeApi);
