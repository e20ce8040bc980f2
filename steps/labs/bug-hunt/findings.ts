import type { Cell, EngineLabel, Message, Table } from '#tutorial';
import { msg } from './text.ts';
import { findingsNotes } from './sentences.ts';
import type { FaultId, Finding } from './stage.ts';

/** The faults' names and where they come from. */
const NAMES: Readonly<Record<FaultId, { readonly name: Message; readonly from: Message }>> = {
  types: { name: msg('lab.bug-hunt.types.name'), from: msg('lab.bug-hunt.from.sample') },
  'no-expiry': { name: msg('lab.bug-hunt.no-expiry.name'), from: msg('lab.bug-hunt.from.sample') },
  'one-key': { name: msg('lab.bug-hunt.one-key.name'), from: msg('lab.bug-hunt.from.sample') },
  dates: { name: msg('lab.bug-hunt.dates.name'), from: msg('lab.bug-hunt.from.sample') },
  'dead-redis': { name: msg('lab.bug-hunt.dead-redis.name'), from: msg('lab.bug-hunt.from.both') },
  'old-snapshot': {
    name: msg('lab.bug-hunt.old-snapshot.name'),
    from: msg('lab.bug-hunt.from.sample'),
  },
};

/** The name of a fault. */
export function nameOf(id: FaultId): Message {
  return NAMES[id].name;
}

/** Every fault: did it happen, and did it not happen with the fix. */
export function findingsTable(
  findings: readonly Finding[],
  engines: readonly EngineLabel[],
): Table {
  return {
    id: 'bug-hunt',
    title: msg('lab.bug-hunt.findings.title'),
    engines,
    columns: [
      { id: 'fault', name: msg('lab.bug-hunt.findings.fault'), unit: 'text' },
      { id: 'from', name: msg('lab.bug-hunt.findings.from'), unit: 'text' },
      { id: 'happened', name: msg('lab.bug-hunt.findings.happened'), unit: 'text' },
      { id: 'fixed', name: msg('lab.bug-hunt.findings.fixed'), unit: 'text' },
    ],
    rows: findings.map((finding) => [
      NAMES[finding.id].name,
      NAMES[finding.id].from,
      yesOrNo(finding.happened),
      yesOrNo(finding.fixed),
    ]),
    notes: findingsNotes(findings),
  };
}

function yesOrNo(value: boolean | null): Cell {
  if (value === null) return null;
  return value ? msg('lab.bug-hunt.findings.yes') : msg('lab.bug-hunt.findings.no');
}
