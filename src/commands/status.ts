import type { App } from '../run/app.ts';
import { msg as page } from '../../elasticache/text/index.ts';
import type { Cell, Table } from '../contract/events.ts';
import type { ProcessRole } from '../contract/engine-kind.ts';
import type { Facts, ServerFact } from '../contract/facts.ts';
import { engineLabel } from '../text/engines-text.ts';
import { listed } from '../text/listed.ts';
import { msg, type Message } from '../text/message.ts';
import { standingResources } from '../journal/state.ts';
import { isRemote, resourceName, type ProcessResource } from '../contract/resources.ts';
import { standingOf } from '../quiz/record.ts';
import type { Block } from '../ui/view.ts';
import { standingOf as exercisesStanding } from './exercise/diary.ts';
import { nextLabOf, tallyOf } from './learned/tally.ts';
import { commandLine, nextCommand } from './run.ts';
import { stacksTable, standingStacks } from './stacks.ts';

/** `status`: where you are, what runs, and the next command to type. */
export async function showStatus(app: App): Promise<void> {
  const state = await app.peek();
  const blocks: Block[] = [
    {
      kind: 'keyvalue',
      rows: [
        [msg('status.workspace'), app.folder],
        ...choicesRow(state.facts),
        ...(await learnedRow(app)),
        ...(await exercisesRow(app)),
        ...(await quizRow(app)),
      ],
    },
    { kind: 'table', table: stepsTable(app, state.finished) },
  ];
  const standing = standingResources(state);
  const processes = standing
    .filter((resource): resource is ProcessResource => resource.kind === 'process')
    .reverse();
  const stacks = standingStacks(state);
  if (stacks.length > 0) blocks.push({ kind: 'table', table: stacksTable(stacks, new Date()) });
  const elsewhere = standing.filter(isRemote).reverse();
  if (elsewhere.length > 0) {
    const things = listed(elsewhere.map(resourceName), app.translator);
    blocks.push({ kind: 'paragraph', text: msg('status.elsewhere', { things }) });
  }
  if (processes.length === 0 && stacks.length === 0 && elsewhere.length === 0) {
    blocks.push({ kind: 'paragraph', text: msg('status.nothing') });
  } else if (processes.length > 0) {
    blocks.push({ kind: 'table', table: await processTable(app, processes) });
  }
  // A stack that no step knows is still made, or was given up: it costs until it is gone.
  const lost = stacks.length > 0 && state.facts.redis === undefined;
  const next = lost
    ? commandLine(app, 'cleanup')
    : (nextCommand(app, state) ?? (await nextToLearn(app)));
  blocks.push({ kind: 'heading', text: msg('status.next') }, { kind: 'code', lines: [next] });
  app.ui.print({ id: 'status', title: msg('status.title'), blocks });
}

/** Where nothing stands: the next lab, then the next exercise for who has been through the course, else the course. */
async function nextToLearn(app: App): Promise<string> {
  const { learned } = await app.learned.read();
  const taught = app.course.steps.every(({ id }) => learned.units[id] !== undefined);
  const lab = taught ? nextLabOf(learned, app.course, null) : null;
  if (lab !== null) return commandLine(app, `lab ${lab}`);
  const { next } = await exercisesStanding(app.course);
  return commandLine(app, taught && next !== null ? `exercise ${next}` : 'run');
}

/** What was chosen on the create page, as it would be typed. */
function choicesRow({ cache }: Partial<Facts>): readonly (readonly [Message, Message | string])[] {
  if (!cache?.applied) return [];
  const typed = cache.typed.join(' ');
  return [[page('create-page.status'), typed === '' ? page('create-page.value.usual') : typed]];
}

/** How many questions of the quiz are known and due; nothing before the first answer, and of a newer version's. */
async function quizRow(app: App): Promise<readonly (readonly [Message, Message])[]> {
  const { record } = await app.quiz.read();
  if (Object.keys(record).length === 0) return [];
  const { questions } = await app.course.quiz.load();
  const ids = questions.map(({ id }) => id);
  const { known, all, due } = standingOf(ids, record, Date.now());
  const command = commandLine(app, 'quiz');
  return [[msg('quiz.status'), msg('quiz.status.value', { known, all, due, command })]];
}

/** How far the exercises of this folder are; nothing before the first check. */
async function exercisesRow(app: App): Promise<readonly (readonly [Message, Message])[]> {
  const { begun, next, passed, all } = await exercisesStanding(app.course);
  if (!begun) return [];
  const name = msg('exercises.status');
  if (next === null) return [[name, msg('exercises.status.all', { passed, all })]];
  const command = commandLine(app, `exercise ${next}`);
  return [[name, msg('exercises.status.next', { passed, all, next, command })]];
}

/** What was learned, whatever stands. */
async function learnedRow(app: App): Promise<readonly (readonly [Message, Message])[]> {
  const { learned, trouble } = await app.learned.read();
  const name = msg('status.learned');
  if (trouble !== null) return [[name, msg(`progress.${trouble}`, { file: app.learned.file })]];
  if (Object.keys(learned.units).length === 0) return [];
  return [[name, msg('progress.sum', { ...tallyOf(learned, app.course) })]];
}

function stepsTable(app: App, finished: ReadonlySet<string>): Table {
  return {
    id: 'steps',
    title: msg('status.steps'),
    engines: [],
    columns: [
      { id: 'step', name: msg('status.step'), unit: 'text' },
      { id: 'title', name: msg('status.what'), unit: 'text' },
      { id: 'state', name: msg('status.state'), unit: 'text' },
    ],
    rows: app.course.steps.map((step): readonly Cell[] => [
      step.id,
      step.text.title,
      msg(finished.has(step.id) ? 'status.done' : 'status.open'),
    ]),
    notes: [],
  };
}

async function processTable(app: App, processes: readonly ProcessResource[]): Promise<Table> {
  const { facts } = await app.peek();
  const servers: Partial<Record<ProcessRole, ServerFact>> = facts;
  const engines = await app.lookOnly();
  const rows = await Promise.all(
    processes.map(async (resource): Promise<readonly Cell[]> => {
      const fact = servers[resource.role];
      const alive = await engines.alive(resource);
      return [
        resource.role,
        fact === undefined ? resource.program : engineLabel(fact),
        resource.port === null ? '' : `127.0.0.1:${resource.port}`,
        resource.pid === null ? '' : String(resource.pid),
        msg(alive ? 'status.yes' : 'status.no'),
      ];
    }),
  );
  return {
    id: 'processes',
    title: msg('status.resources'),
    engines: [],
    columns: [
      { id: 'role', name: msg('status.what'), unit: 'text' },
      { id: 'engine', name: msg('status.engine'), unit: 'text' },
      { id: 'where', name: msg('status.where'), unit: 'text' },
      { id: 'pid', name: msg('status.process'), unit: 'text' },
      { id: 'answers', name: msg('status.answers'), unit: 'text' },
    ],
    rows,
    notes: [],
  };
}
