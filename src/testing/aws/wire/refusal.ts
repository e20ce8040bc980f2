/** A refusal in AWS's words. */
export class Refusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}

/** What CloudFormation says of any input that it does not take. */
export const invalid = (message: string): Refusal => new Refusal('ValidationError', message);

/**
 * Errors that every service has and no model lists, by what they are on the wire of each protocol.
 * Source: "Common Error Types" in the API references of AWS CloudFormation and AWS Secrets Manager, read 2026-11.
 */
export const COMMON: Readonly<
  Record<string, { readonly query: string; readonly json: string; readonly status: number }>
> = {
  AccessDenied: { query: 'AccessDenied', json: 'AccessDeniedException', status: 403 },
  ExpiredToken: { query: 'ExpiredToken', json: 'ExpiredTokenException', status: 403 },
  InternalFailure: { query: 'InternalFailure', json: 'InternalFailure', status: 500 },
  InvalidClientTokenId: {
    query: 'InvalidClientTokenId',
    json: 'UnrecognizedClientException',
    status: 403,
  },
  MissingAuthenticationToken: {
    query: 'MissingAuthenticationToken',
    json: 'MissingAuthenticationTokenException',
    status: 403,
  },
  ServiceUnavailable: {
    query: 'ServiceUnavailable',
    json: 'ServiceUnavailableException',
    status: 503,
  },
  Throttling: { query: 'Throttling', json: 'ThrottlingException', status: 400 },
  ValidationError: { query: 'ValidationError', json: 'ValidationException', status: 400 },
};
