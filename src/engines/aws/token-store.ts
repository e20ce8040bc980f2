import { readIamRef, type IamLogin } from '../../contract/iam-ref.ts';
import type { SecretStore } from '../../contract/secrets.ts';

/** A store that makes tokens of IAM for their references, and keeps all else in `secrets`. */
export function withTokens(
  secrets: SecretStore,
  token: (login: IamLogin) => Promise<string>,
): SecretStore {
  return {
    put: (ref, value) => secrets.put(ref, value),
    get: (ref) => {
      const login = readIamRef(ref);
      return login === null ? secrets.get(ref) : token(login);
    },
  };
}
