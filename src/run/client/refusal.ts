import { TutorialError } from '../../contract/errors.ts';

/** The words in which a server refused what it was asked; null for anything else that was thrown. */
export function serverWords(error: unknown): string | null {
  if (!(error instanceof TutorialError)) return null;
  const { code, detail, params } = error;
  if (code === 'CACHE_ERROR' || code === 'DATABASE_ERROR') return detail ?? null;
  if (code === 'EXTERNAL_REFUSED') return typeof params.reason === 'string' ? params.reason : null;
  return null;
}
