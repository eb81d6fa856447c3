import { groupsAndLists } from './app-cases/groups-and-lists.ts';
import { people } from './app-cases/people.ts';
import { signIns } from './app-cases/sign-ins.ts';
import { tokens } from './app-cases/tokens.ts';
import { contractCases } from './contract-cases.ts';
import type { ParityCase } from './case.ts';

/** Everything that is compared, in the order in which it is run. */
export const parityCases: readonly ParityCase[] = [
  ...contractCases,
  ...signIns,
  ...tokens,
  ...people,
  ...groupsAndLists,
];
