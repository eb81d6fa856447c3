/** Documented errors that the emulator gives only on command (`refuse`), and why. */
export const commanded: Readonly<Record<string, string>> = {
  AccessDeniedException: 'there is no IAM',
  CodeDeliveryFailureException: 'mail and SMS are always taken',
  ConcurrentModificationException: 'changes wait for each other',
  ForbiddenException: 'there is no web ACL',
  InternalErrorException: 'it would be a defect',
  InternalServerException: 'it would be a defect',
  InvalidEmailRoleAccessPolicyException: 'there is no IAM',
  InvalidSmsRoleAccessPolicyException: 'there is no IAM',
  InvalidSmsRoleTrustRelationshipException: 'there is no IAM',
  InvalidUserPoolConfigurationException: 'configurations are checked when they are set',
  OperationNotEnabledException: 'replicas are stored only',
  ServiceQuotaExceededException: 'there are no quotas',
  TierChangeNotAllowedException: 'every change of plan is allowed',
  TooManyFailedAttemptsException: 'LimitExceededException comes first',
  TooManyRequestsException: 'there are no rates',
  UnsupportedIdentityProviderException: 'all types are stored',
  UserImportInProgressException: 'an import is done when its call answers',
  WebAuthnConfigurationMissingException: 'the own host is the relying party by default',
};

/** Errors of signed operations that come from IAM or from quotas, which are not emulated. */
export const commandedOfSigned: Readonly<Record<string, string>> = {
  LimitExceededException: 'there are no quotas',
  NotAuthorizedException: 'there is no IAM',
};
