import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { FactName } from '../src/contract/facts.ts';
import type { Facts } from '../src/contract/facts.ts';
import { LANGUAGES, loadTranslator } from '../src/text/index.ts';
import { createInventory } from '../src/run/inventory.ts';
import type { Journal } from '../src/journal/journal.ts';
import type { JournalState, TrackedResource } from '../src/journal/state.ts';
import { defaultsOf } from '../src/contract/options.ts';
import type { AnyStep, StepContext } from '../src/contract/step.ts';
import { openEngineFixture, type EngineFixture } from '../src/testing/engine-fixture.ts';
import { describeOnEachKind } from '../src/testing/engine-kinds.ts';
import { fakeRunner, loadLabs, partly } from '../src/testing/fakes.ts';
import { ROOT } from '../src/testing/run-bin.ts';
import { course } from './index.ts';

describe('the course', () => {
  it('has steps and labs of different names, each a word for the command line', () => {
    const ids = [...course.steps, ...course.labs].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('has each step and each lab in the folder of its name', () => {
    const folders = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
    const missing = [
      ...course.steps.map(({ id }) => path.join(id, 'index.ts')),
      ...course.labs.map(({ id }) => path.join('labs', id, 'index.ts')),
    ].filter((file) => !folders.includes(file));
    expect(missing).toEqual([]);
  });

  it('ends with cleanup', () => {
    expect(course.steps.at(-1)).toBe(course.cleanup);
  });

  it('gives every fact before it is needed, and each by one step', () => {
    const given = new Set<FactName>();
    for (const step of course.steps) {
      for (const need of step.needs)
        expect({ step: step.id, need, given: given.has(need) }).toMatchObject({ given: true });
      for (const gift of step.gives) {
        expect(given.has(gift)).toBe(false);
        given.add(gift);
      }
    }
  });

  it('has figures of different names, each a word for the command line', async () => {
    const labs = await loadLabs(course.labs);
    const ids = [...course.steps, ...labs].flatMap(({ figures = [] }) =>
      figures.map(({ id }) => id),
    );
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('has labs whose needs the steps can fill', async () => {
    const given = new Set(course.steps.flatMap(({ gives }) => gives));
    for (const entry of course.labs) {
      const lab = await entry.load();
      expect(lab.id).toBe(entry.id);
      expect(lab.text.title).toEqual(entry.title);
      expect(lab.needs.filter((need) => !given.has(need))).toEqual([]);
    }
  });

  it('says title, reason and hint of everything in every language', async () => {
    const labs = await loadLabs(course.labs);
    for (const language of LANGUAGES) {
      for (const { text, texts } of [...course.steps, ...labs]) {
        const translator = await loadTranslator(language, undefined, [texts]);
        for (const message of [text.title, text.why, text.hint]) {
          expect(translator.text(message)).not.toBe(message.key);
          expect(translator.text(message).length).toBeGreaterThan(1);
        }
      }
    }
  });

  it('has options whose defaults their own checks accept', async () => {
    const labs = await loadLabs(course.labs);
    for (const { options } of [...course.steps, ...labs]) {
      for (const [name, option] of Object.entries(options)) {
        const problem =
          option.type === 'text' && option.default !== null
            ? option.check?.(option.default)
            : option.type === 'choice' && !option.values.includes(option.default)
              ? 'not one of its values'
              : option.type === 'integer' && option.default !== null
                ? option.default < option.min || option.default > option.max || undefined
                : undefined;
        expect({ name, problem }).toEqual({ name, problem: undefined });
      }
    }
  });

  it('plans from nothing but defaults, so that --dry-run works in an empty folder', async () => {
    const translator = await loadTranslator('en', undefined, course.texts);
    const servers = {
      redis: 'started',
      mysql: 'given',
      memcached: 'started',
      dynamodb: 'started',
      mongodb: 'started',
    } as const;
    for (const step of course.steps) {
      const changes = step.plan({}, defaultsOf(step.options), servers);
      expect(changes.length).toBeGreaterThan(0);
      for (const { what } of changes) expect(translator.text(what)).not.toBe(what.key);
    }
  });
});

const QUICK = { ttl: 1, rounds: 2, samples: 20, costly: false };

/** What a step runs with on real engines; resources are kept in memory. */
function contextFor(step: AnyStep, { engines, ledger }: EngineFixture): StepContext {
  const resources = (): ReadonlyMap<string, TrackedResource> => {
    const tracked = new Map<string, TrackedResource>();
    for (const { what, resource } of ledger.events) {
      const state = what === 'intend' ? 'intended' : what;
      tracked.set(resource.id, { resource, state });
    }
    return tracked;
  };
  const journal = partly<Journal>({
    state: () => partly<JournalState>({ resources: resources() }),
  });
  const { context } = fakeRunner(course.steps).deps;
  const known = Object.entries(QUICK).filter(([name]) => name in step.options);
  return {
    ...context,
    engines,
    inventory: createInventory(journal, engines, ledger),
    clock: {
      now: () => performance.now(),
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    },
    fixture: async (name) =>
      (await import('node:fs/promises')).readFile(path.join(ROOT, 'fixtures', name), 'utf8'),
    choices: { ...defaultsOf(step.options), ...Object.fromEntries(known) },
    emit: () => undefined,
  };
}

describeOnEachKind('the check of every step', (kind) => {
  it('fails before the step ran, passes after, and fails when its work is gone', async () => {
    await using fixture = await openEngineFixture({ choice: kind });
    const stands = async (step: AnyStep, facts: Partial<Facts>): Promise<boolean> => {
      try {
        return (await step.check(facts, contextFor(step, fixture))).ok;
      } catch {
        return false;
      }
    };
    let facts: Partial<Facts> = {};
    for (const step of course.steps) {
      expect({ step: step.id, before: await stands(step, facts) }).toMatchObject({ before: false });
      facts = { ...facts, ...(await step.run(facts, contextFor(step, fixture))) };
      expect({ step: step.id, after: await stands(step, facts) }).toMatchObject({ after: true });
      expect(step.gives.filter((fact) => facts[fact] === undefined)).toEqual([]);
    }
    for (const step of course.steps.filter((one) => one !== course.cleanup)) {
      expect({ step: step.id, gone: !(await stands(step, facts)) }).toMatchObject({ gone: true });
    }
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  });
});
