/** An embedded Cognito with an identity pool, in a process of its own. */
import { startCognito } from '@gatehouse/cognito-emulator';
import { KEY } from './stage.ts';

const { rolesFile, keyPair } = JSON.parse(process.argv[2] ?? '') as {
  rolesFile: string;
  keyPair: { accessKeyId: string; secretAccessKey: string };
};
const { url } = await startCognito({
  memory: true,
  credentialsKey: KEY,
  roles: rolesFile,
  keyPair,
});
process.send?.(url);
