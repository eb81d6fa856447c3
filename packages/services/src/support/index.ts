export { approveSupportAccess } from './approve.ts';
export { askForAccess } from './ask.ts';
export { endSupportAccess } from './end.ts';
export { endSupportAsOperator } from './end-as-operator.ts';
export { listOperatorSupport } from './list-as-operator.ts';
export { listSupportAccesses } from './list.ts';
export { refuseSupportAccess } from './refuse.ts';
