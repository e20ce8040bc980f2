import type { report as source } from '../en/report.ts';

export const report: Readonly<Record<keyof typeof source, string>> = {};
