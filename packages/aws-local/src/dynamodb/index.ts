export { startDynamoDb } from './start-dynamodb.ts';
