export type {
  Authorizer,
  CognitoAuthorizer,
  GatewayOptions,
  GatewayRoute,
  JwtAuthorizer,
  LambdaAuthorizer,
} from './options.ts';
export { startGateway } from './start-gateway.ts';
