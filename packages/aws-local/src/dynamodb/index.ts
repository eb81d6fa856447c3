export { startDynamoDb } from './start-dynamodb.ts';
export type { DynamoDbOptions } from './start-dynamodb.ts';
