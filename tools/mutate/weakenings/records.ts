import type { Suite, Weakening } from '../mutation.ts';

const GATE: Suite = { project: 'unit', file: 'packages/aws-local/test/dynamodb/gate.test.ts' };
const ATTACKS: Suite = { ...GATE, file: 'packages/aws-local/test/dynamodb/attacks.test.ts' };
const source = (name: string) => [`packages/aws-local/src/dynamodb/${name}.ts`];

/** A tenant's records in the local DynamoDB are its own: else nothing is proved for AWS. */
export const FOREIGN_RECORDS: readonly Weakening[] = [
  {
    name: 'records: no policy is asked',
    files: source('gate'),
    pattern: /(?<!function )requireAllowed\([^;{]*\);/g,
    replacement: '{ /* open */ }',
    suite: GATE,
  },
  {
    name: 'records: a Query that cannot be read passes',
    files: source('gate'),
    pattern: /!unreadable \|\| /g,
    replacement: 'true || ',
    suite: GATE,
  },
  {
    name: 'records: only the first table of a batch counts',
    files: source('accesses'),
    pattern: /uses\.map\(/g,
    replacement: 'uses.slice(0, 1).map(',
    suite: GATE,
  },
  {
    name: 'records: only the first key of a batch counts',
    files: source('accesses'),
    pattern: /\[\] : keys\.map\(/g,
    replacement: '[] : keys.slice(0, 1).map(',
    suite: GATE,
  },
  {
    name: 'records: the key to start after is not looked at',
    files: source('accesses'),
    pattern: /objectField\(input, 'ExclusiveStartKey'\) \?/g,
    replacement: 'false ?',
    suite: GATE,
  },
  {
    name: 'records: a second condition on the hash key is not looked at',
    files: source('key-condition'),
    pattern: / \|\| others\.length > 0/g,
    replacement: '',
    suite: GATE,
  },
  {
    name: 'records: an index where there is none',
    files: source('accesses'),
    pattern: /isSearch\(operation\) \? /g,
    replacement: 'true ? ',
    suite: ATTACKS,
  },
  {
    name: 'records: a number has many spellings',
    files: source('key-value'),
    pattern: /return numberText\(text, attribute\)/g,
    replacement: 'return text',
    suite: ATTACKS,
  },
  {
    name: 'records: attributes in a batch are not looked at',
    files: source('accesses'),
    pattern: /\.\.\.readParts\(input\)/g,
    replacement: '',
    suite: ATTACKS,
  },
  {
    name: 'records: a foreign host name is served',
    files: source('start-dynamodb'),
    pattern: /!isOwnHost\(headers\.host\)/g,
    replacement: 'false',
    suite: ATTACKS,
  },
];
