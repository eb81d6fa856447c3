/** Error types of the APIs, as their `__type` or `Code` on the wire. Source: the API models. */
export type ErrorType =
  | 'AccessDenied'
  | 'AccessDeniedException'
  | 'AliasExistsException'
  | 'CodeDeliveryFailureException'
  | 'CodeMismatchException'
  | 'ConcurrentModificationException'
  | 'DeveloperUserAlreadyRegisteredException'
  | 'DeviceKeyExistsException'
  | 'DuplicateProviderException'
  | 'EnableSoftwareTokenMFAException'
  | 'ExpiredCodeException'
  | 'ExpiredToken'
  | 'ExpiredTokenException'
  | 'ExternalServiceException'
  | 'FeatureUnavailableInTierException'
  | 'ForbiddenException'
  | 'GroupExistsException'
  | 'IDPCommunicationError'
  | 'IncorrectKeyException'
  | 'InternalErrorException'
  | 'InternalFailure'
  | 'InvalidAction'
  | 'InvalidCiphertextException'
  | 'InvalidClientTokenId'
  | 'InvalidIdentityPoolConfigurationException'
  | 'InvalidIdentityToken'
  | 'InvalidLambdaResponseException'
  | 'InvalidOAuthFlowException'
  | 'InvalidParameterException'
  | 'InvalidPasswordException'
  | 'InvalidSignatureException'
  | 'InvalidUserPoolConfigurationException'
  | 'LimitExceededException'
  | 'MalformedPolicyDocument'
  | 'ManagedLoginBrandingExistsException'
  | 'MFAMethodNotFoundException'
  | 'MissingAuthenticationToken'
  | 'MissingAuthenticationTokenException'
  | 'NotAuthorizedException'
  | 'PackedPolicyTooLarge'
  | 'PasswordHistoryPolicyViolationException'
  | 'PasswordResetRequiredException'
  | 'PreconditionNotMetException'
  | 'RefreshTokenReuseException'
  | 'RequestEntityTooLargeException'
  | 'ResourceConflictException'
  | 'ResourceNotFoundException'
  | 'ScopeDoesNotExistException'
  | 'SerializationException'
  | 'SignatureDoesNotMatch'
  | 'SoftwareTokenMFANotFoundException'
  | 'TermsExistsException'
  | 'TooManyFailedAttemptsException'
  | 'TooManyRequestsException'
  | 'UnauthorizedException'
  | 'UnexpectedLambdaException'
  | 'UnknownOperationException'
  | 'UnrecognizedClientException'
  | 'UnsupportedIdentityProviderException'
  | 'UnsupportedOperationException'
  | 'UnsupportedTokenTypeException'
  | 'UnsupportedUserStateException'
  | 'UserImportInProgressException'
  | 'UserLambdaValidationException'
  | 'UserNotConfirmedException'
  | 'UserNotFoundException'
  | 'UserPoolAddOnNotEnabledException'
  | 'UserPoolTaggingException'
  | 'UsernameExistsException'
  | 'ValidationError'
  | 'ValidationException'
  | 'WebAuthnChallengeNotFoundException'
  | 'WebAuthnClientMismatchException'
  | 'WebAuthnConfigurationMissingException'
  | 'WebAuthnCredentialNotSupportedException'
  | 'WebAuthnNotEnabledException'
  | 'WebAuthnOriginNotAllowedException'
  | 'WebAuthnRelyingPartyMismatchException';

/** A refusal that goes to the caller as it is. Anything else thrown is a defect and answers 500. */
export class CognitoError extends Error {
  readonly type: ErrorType;
  readonly status: number;

  /**
   * @param type wire name of the error
   * @param message text the caller sees
   * @param status HTTP status; Cognito uses 400 for every fault of the caller
   */
  constructor(type: ErrorType, message: string, status = 400) {
    super(message);
    this.name = type;
    this.type = type;
    this.status = status;
  }
}

/** InvalidParameterException with this text. */
export function invalidParameter(message: string): CognitoError {
  return new CognitoError('InvalidParameterException', message);
}

/** NotAuthorizedException with this text. */
export function notAuthorized(message: string): CognitoError {
  return new CognitoError('NotAuthorizedException', message);
}

/** ResourceNotFoundException with this text. */
export function resourceNotFound(message: string): CognitoError {
  return new CognitoError('ResourceNotFoundException', message);
}

/** UserNotFoundException, "User does not exist." */
export function userNotFound(): CognitoError {
  return new CognitoError('UserNotFoundException', 'User does not exist.');
}
