export { authenticateClient } from './authenticate-client.ts';
export {
  type Audience,
  authenticateByKey,
  authenticateKey,
  parseApiKey,
} from './authenticate-key.ts';
export { authenticate, type Authenticated, type Credentials } from './authenticate.ts';
export type { AuthenticationDeps } from './authentication-deps.ts';
