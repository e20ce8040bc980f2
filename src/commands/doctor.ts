import type { App } from '../run/app.ts';
import type { Diagnosis } from '../engines/reach/diagnose.ts';
import type { RoleReport } from '../engines/doctor.ts';
import type { Availability } from '../engines/engine.ts';
import type { Cell, Table } from '../contract/events.ts';
import type { EngineKind } from '../contract/engine-kind.ts';
import { msg, type Message, type MessageKey } from '../text/message.ts';
import type { Block } from '../ui/view.ts';

/** `doctor`: which engines this machine has and why each other one was refused; why a URL hangs. */
export async function showDoctor(app: App): Promise<void> {
  const { roles, diagnoses } = await app.examine();
  app.ui.print({
    id: 'doctor',
    title: msg('doctor.title'),
    blocks: [...roles.flatMap(roleBlocks), ...diagnoses.flatMap(diagnosisBlocks)],
  });
}

function roleBlocks(report: RoleReport): readonly Block[] {
  const verdict: Block =
    report.selection === null
      ? { kind: 'paragraph', tone: 'warning', text: report.problem ?? '' }
      : {
          kind: 'paragraph',
          text: msg('doctor.takes', {
            kind: report.selection.chosen,
            reason: report.selection.reason,
          }),
        };
  return [
    { kind: 'table', table: candidatesTable(report) },
    verdict,
    ...report.advice.flatMap((advice): readonly Block[] => [
      { kind: 'paragraph', tone: 'tip', text: advice.message },
      ...(advice.commands.length === 0
        ? []
        : [{ kind: 'code', lines: advice.commands } satisfies Block]),
    ]),
  ];
}

function candidatesTable(report: RoleReport): Table {
  return {
    id: `engines-${report.role}`,
    title: { key: report.title },
    engines: [],
    columns: [
      { id: 'kind', name: msg('doctor.column.kind'), unit: 'text' },
      { id: 'engine', name: msg('doctor.column.engine'), unit: 'text' },
      { id: 'state', name: msg('doctor.column.state'), unit: 'text' },
    ],
    rows: report.candidates.map((candidate): readonly Cell[] => [
      candidate.kind,
      candidate.usable ? `${candidate.product} ${candidate.version}` : candidate.product,
      stateOf(candidate),
    ]),
    notes: [],
  };
}

function stateOf(candidate: Availability): Message {
  if (!candidate.usable) return candidate.reason;
  const { kind, where } = candidate;
  return msg(WHERE[kind], { where });
}

/** How it is said where an engine of a kind is. */
const WHERE = {
  external: 'doctor.given',
  system: 'doctor.usable',
  embedded: 'doctor.usable',
  aws: 'doctor.usable',
} as const satisfies Readonly<Record<EngineKind, MessageKey>>;

function diagnosisBlocks(diagnosis: Diagnosis): readonly Block[] {
  return [
    {
      kind: 'table',
      table: {
        id: `reach-${diagnosis.role}`,
        title: msg('doctor.reach', { endpoint: diagnosis.endpoint }),
        engines: [],
        columns: [
          { id: 'stage', name: msg('doctor.column.stage'), unit: 'text' },
          { id: 'ok', name: msg('doctor.column.state'), unit: 'text' },
          { id: 'ms', name: msg('doctor.column.time'), unit: 'ms' },
          { id: 'message', name: msg('doctor.column.finding'), unit: 'text' },
        ],
        rows: diagnosis.stages.map((stage): readonly Cell[] => [
          msg(`doctor.stage.${stage.stage}`),
          stage.ok === null ? '' : msg(stage.ok ? 'doctor.ok' : 'doctor.not-ok'),
          stage.ok === null ? null : stage.ms,
          stage.message,
        ]),
        notes: [],
      },
    },
  ];
}
