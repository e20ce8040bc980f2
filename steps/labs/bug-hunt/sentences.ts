import type { Message } from '#tutorial';
import type { Finding } from './stage.ts';
import { msg } from './text.ts';

/** What a fault came to, or that it did not happen. */
export function shown(happened: boolean, result: Message): Message {
  return happened ? result : msg('lab.bug-hunt.not-shown');
}

/** A warning when the repaired read showed the fault as well. */
export function fixSentences({ fixed }: Finding): readonly Message[] {
  return fixed === false ? [msg('lab.bug-hunt.not-fixed')] : [];
}

/** What the table of faults says in words. */
export function findingsNotes(findings: readonly Finding[]): readonly Message[] {
  const faults = findings.length;
  const happened = findings.filter((finding) => finding.happened === true).length;
  const fixed = findings.filter((finding) => finding.fixed === true).length;
  const dash = findings.some((finding) => finding.happened === null || finding.fixed === null);
  return [
    happened === faults && fixed === faults && faults > 1
      ? msg('lab.bug-hunt.findings.all', { faults })
      : msg('lab.bug-hunt.findings.counts', { faults, happened, fixed }),
    ...(dash ? [msg('lab.bug-hunt.findings.dash')] : []),
  ];
}
