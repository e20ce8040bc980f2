import type { MadeSecret } from './make.ts';
import type { Planned } from './plan.ts';

/** Why a service refuses a resource; null where it takes it. */
export function refusalOf({ properties }: Planned, secrets: readonly MadeSecret[]): string | null {
  for (const [, id = ''] of JSON.stringify(properties).matchAll(
    /\{\{resolve:secretsmanager:([^}]+?):SecretString[^}]*\}\}/g,
  )) {
    if (!secrets.some(({ arn, name }) => arn === id || name === id)) {
      return "Secrets Manager can't find the specified secret.";
    }
  }
  return null;
}
