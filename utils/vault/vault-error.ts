import { UserError } from '../base/text/user-error.ts';

export class VaultError extends UserError {
  readonly code:
    | 'weak'
    | 'exists'
    | 'wrong-passphrase'
    | 'absent'
    | 'lost'
    | 'locked'
    | 'no-code'
    | 'wrong-code'
    | 'used-code'
    | 'changed'
    | 'taken'
    | 'newer'
    | 'update-due';
  constructor(code: VaultError['code'], message: string) {
    super(message);
    this.name = 'VaultError';
    this.code = code;
  }
}
