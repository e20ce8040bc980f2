import { describe, expect, it } from '@jest/globals';
import { choiceTable } from './closing.ts';
import { parseClusterConfig } from './discovery.ts';
import {
  boardSentences,
  lossSentences,
  restartSentences,
  returnSentences,
  workerSentences,
} from './sentences.ts';

const keys = (said: readonly { readonly key: string }[]): readonly string[] =>
  said.map(({ key }) => key.replace('lab.memcached.', ''));

const BOARD = [
  { way: 'get-set', given: 100, kept: 30, trips: 200, bytes: 9000 },
  { way: 'cas', given: 100, kept: 100, trips: 600, bytes: 30_000 },
  { way: 'zincrby', given: 100, kept: 100, trips: 100, bytes: 500 },
] as const;

describe('the sentences about the board', () => {
  it('tell what was counted', () => {
    const said = boardSentences(BOARD, { memcached: 900, redis: 50 });
    expect(keys(said)).toEqual(['board.overwritten', 'board.cas', 'board.command', 'board.top']);
    expect(said[0]?.params).toMatchObject({ lost: 70, given: 100 });
    expect(said[1]?.params).toMatchObject({ retries: 200 });
  });

  it('do not call cas safe where it lost a point', () => {
    const lossy = { ...BOARD[1], kept: 99 };
    expect(keys(boardSentences([lossy], { memcached: 1, redis: 1 }))).toEqual([]);
  });

  it('say so where nothing was lost, and claim nothing that was not seen', () => {
    const calm = [{ ...BOARD[0], kept: 100 }, { ...BOARD[1], trips: 200, bytes: 400 }, BOARD[2]];
    expect(keys(boardSentences(calm, { memcached: 50, redis: 50 }))).toEqual(['board.none-lost']);
  });
});

describe('the sentences about nodes', () => {
  const loss = { keys: 100, unanswered: 33, missed: 33, movedByFourth: 25 };

  it('tell modulo from ketama by what was missing', () => {
    const losses = [
      { ...loss, ring: 'modulo', missed: 66, movedByFourth: 75 } as const,
      { ...loss, ring: 'ketama' } as const,
    ];
    const said = lossSentences(losses);
    expect(keys(said)).toEqual(['dies.modulo', 'dies.ketama', 'dies.growing', 'dies.database']);
    expect(said[0]?.params).toMatchObject({ missed: 66, alive: 33 });
    const alike = losses.map((one) => ({ ...one, missed: 33, movedByFourth: 25 }));
    expect(keys(lossSentences(alike))).toEqual(['dies.ketama', 'dies.database']);
  });

  it('speak of old values only where some were read', () => {
    const back = { keys: 100, fresh: 67, stale: 0, missing: 33 };
    const empty = { ...back, how: 'empty' } as const;
    const paused = { ...back, how: 'paused', stale: 33, missing: 0 } as const;
    expect(keys(returnSentences([empty, paused]))).toEqual([
      'returns.empty.learned',
      'returns.stale.learned',
    ]);
    expect(keys(returnSentences([{ ...paused, stale: 0 }]))).toEqual(['returns.none-stale']);
  });
});

describe('the sentences about servers', () => {
  it('say whether anything came back, and whether a Redis was killed', () => {
    const gone = { store: 'memcached', before: 9, after: 0 } as const;
    const redis = { store: 'redis', before: 9, after: 0 } as const;
    expect(keys(restartSentences([gone, redis]))).toEqual(['restart.empty', 'restart.replica']);
    expect(keys(restartSentences([{ ...gone, after: 1 }]))).toEqual([
      'restart.kept',
      'restart.not-redis',
    ]);
    // What came back by itself shows no difference that only a replica makes.
    expect(keys(restartSentences([gone, { ...redis, after: 1 }]))).toEqual(['restart.kept']);
  });

  it('call work shared only where several workers did their part', () => {
    expect(keys(workerSentences([26, 25, 25, 24]))).toEqual(['workers.shared']);
    expect(keys(workerSentences([97, 1, 1, 1]))).toEqual(['workers.alone']);
  });
});

describe('the closing table', () => {
  it('says of each need what was measured, or that it was not', () => {
    const table = choiceTable(
      {
        board: BOARD,
        top: { memcached: 900, redis: 50 },
        losses: [],
        comebacks: [],
        traps: [],
        restarts: [],
        shares: null,
      },
      [],
    );
    const seen = table.rows.map((row) =>
      (row[2] as { key: string }).key.split('.').slice(3).join('.'),
    );
    expect(seen).toEqual([
      'counting.seen',
      'ranking.seen',
      'not-seen',
      'not-seen',
      'not-seen',
      'not-seen',
      'not-seen',
    ]);
  });
});

describe('the answer of a configuration endpoint', () => {
  it('is read as AWS writes it', () => {
    const answer =
      'CONFIG cluster 0 61\r\n12\na.example|10.0.0.1|11211 b.example|10.0.0.2|11212\n\r\nEND\r\n';
    expect(parseClusterConfig(answer)).toEqual({
      version: 12,
      nodes: [
        { host: 'a.example', port: 11_211 },
        { host: 'b.example', port: 11_212 },
      ],
    });
    expect(() => parseClusterConfig('ERROR\r\n')).toThrow('no configuration: ERROR');
  });
});
