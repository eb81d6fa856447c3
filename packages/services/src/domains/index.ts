export { addDomain } from './add.ts';
export { changeDomain } from './change.ts';
export { checkDomainAgain } from './check-again.ts';
export { getDomain } from './get.ts';
export { listDomains } from './list.ts';
export { releaseDomain } from './release.ts';
export { verifyDomain } from './verify.ts';
