/** Codes with their HTTP statuses; the longer name is the one used by other sources. */
const CODES = {
  invalidRequest: [400, 'invalidRequest', 'Invalid request'],
  parameterInvalid: [400, 'parameterInvalid', 'Parameter is invalid'],
  resourceUnavailable: [404, 'apiResourceUnavailable', 'Resource is unavailable'],
  methodNotSupported: [405, 'apiMethodNotSupported', 'Method is not supported'],
  requestLimit: [429, 'apiRequestLimit', 'Request limit for this token is exceeded'],
  serverError: [500, 'apiServerError', 'Server error'],
  invalidToken: [401, 'authorizationInvalidToken', 'Token is invalid or inactive'],
  tokenRequired: [401, 'authorizationTokenRequired', 'You must supply valid token to access method'],
  outOfScope: [403, 'authorizationOutOfScope', 'Token has no rights for this method'],
  systemForbidden: [403, 'authorizationSystemForbidden', 'Forbidden by the rules of the system'],
} as const satisfies Record<string, readonly [number, string, string]>;

export type Code = keyof typeof CODES;

/** Thrown by endpoints; the router turns it into the answer. */
export class Problem extends Error {
  readonly code: Code;

  constructor(code: Code) {
    super(code);
    this.code = code;
  }

  get status(): number {
    return CODES[this.code][0];
  }

  body(long: boolean): { type: string; description: string } {
    const [, name, description] = CODES[this.code];
    return { type: long ? name : this.code, description };
  }
}
