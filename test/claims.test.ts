import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { texts as createPage } from '../elasticache/text/index.ts';
import { ROOT } from '../src/testing/run-bin.ts';
import { course } from '../steps/index.ts';

const exec = promisify(execFile);

interface Claim {
  readonly date: string;
  readonly key: string;
  readonly source: string;
}

/** Sentences that name AWS and claim nothing of it but that it is, or only what this tutorial does itself. */
const NO_CLAIMS = [
  'create-page.legend.checked',
  'create-page.legend.not-here',
  'create-page.table.not-here',
  'create-page.intro',
  'create-page.badge.not-here',
  'create-page.cost.title',
  'create-page.cost.unknown',
  'create-page.here.checked',
  'create-page.here.not-here',
  'create-page.note.serverless',
  'create-page.note.external',
  'cached-read.boxes.aws',
  'cached-read.boxes.cache',
  'cleanup.aws.progress',
  'cleanup.aws.waits',
  'cleanup.kind.aws-stack',
  'cleanup.option.aws',
  'create-page.page',
  'create-page.page.help',
  'create-redis.aws.costs',
  'create-redis.aws.progress',
  'create-redis.aws.title',
  'create-redis.aws.unknown',
  'create-redis.here.aws',
  'create-redis.plan.aws',
  'export.option',
  'export.offer',
  'export.head.untested',
  'export.head.compose',
  'export.head.cost.unknown',
  'export.head.make.cli',
  'export.note.compose.failover',
  'export.note.compose.version',
];
const PAGE_REASON = /^create-page\.[\w-]+\.(why|cost)$/;
const SILENT = /^create-page\.(rule|value|group|fix|user|window)\.|\.wrong$|^create-redis\.token\./;

let claims: readonly Claim[];
beforeAll(async () => {
  const { stdout } = await exec(process.execPath, [path.join(ROOT, 'scripts', 'claims.mjs')]);
  claims = [...stdout.matchAll(/^(\S+) {2}(\S+)\n +(.+)\n +\S+$/gm)].map(
    ([, date = '', key = '', source = '']) => ({ date, key, source }),
  );
});

describe('what the texts claim of AWS', () => {
  it('is listed with a source, and a date of this project', () => {
    expect(claims.length).toBeGreaterThan(50);
    for (const { date, source } of claims) {
      expect(date).toMatch(/^20(2[6-9]|[3-9]\d)-\d\d$/);
      expect(source.length).toBeGreaterThan(20);
    }
  });

  it('stands beside keys that exist, each once', async () => {
    const keys = new Set<string>();
    const { texts: asked } = await course.quiz.load();
    for (const texts of [...course.texts, ...asked]) {
      for (const key of Object.keys(await texts.load('en'))) keys.add(key);
    }
    expect(claims.map(({ key }) => key).filter((key) => !keys.has(key))).toEqual([]);
    expect(new Set(claims.map(({ key }) => key)).size).toBe(claims.length);
  });

  it('is there for each reason and cost of the create page, and for each sentence of the steps that names AWS', async () => {
    const sentences: (readonly [string, string])[] = Object.entries(await createPage.load('en'));
    for (const { texts } of course.steps) {
      sentences.push(...Object.entries(await texts.load('en')));
    }
    const bare = sentences
      .filter(([key, text]) => PAGE_REASON.test(key) || /\bAWS\b|ElastiCache/.test(text))
      .map(([key]) => key)
      .filter((key) => !SILENT.test(key) && !NO_CLAIMS.includes(key))
      .filter((key) => !claims.some((claim) => claim.key === key));
    expect(bare).toEqual([]);
  });
});
