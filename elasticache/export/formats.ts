import type { Message } from '../../src/contract/message.ts';
import { msg } from '../text/index.ts';

/** How choices can be exported. */
export const EXPORT_FORMATS = ['cloudformation', 'terraform', 'cli', 'compose'] as const;
/** A format of an export. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What is wrong with the name of a format. */
export function checkFormat(format: string): Message | undefined {
  return isFormat(format)
    ? undefined
    : msg('export.format.unknown', { format, formats: EXPORT_FORMATS.join(', ') });
}

/** True for the name of a format. */
export function isFormat(format: string | null): format is ExportFormat {
  return EXPORT_FORMATS.some((known) => known === format);
}
