import { describe, expect, it } from '@jest/globals';
import { joined } from './spacing.ts';

describe('a value in a sentence', () => {
  it.each([
    ['1.24 ミリ秒', ' かかりました', true, '1.24 ミリ秒かかりました'],
    ['1.24 ミリ秒', 'かかりました', true, '1.24 ミリ秒かかりました'],
    ['system', 'のエンジン', true, 'system のエンジン'],
    ['50%', 'の頻度', true, '50% の頻度'],
    ['50%', ' の頻度', true, '50% の頻度'],
    ['合計は', '8', true, '合計は 8'],
    ['合計は ', '多数', true, '合計は多数'],
    ['ファイル ', '作業', false, 'ファイル 作業'],
    ['「', 'tutorial', true, '「tutorial'],
    ['embedded（組み込み）', ' のエンジン', true, 'embedded（組み込み）のエンジン'],
    ['8 件', '、', true, '8 件、'],
    ['ms ', '（対数目盛）', true, 'ms（対数目盛）'],
    ['（ms）', ' per second', true, '（ms）per second'],
    ['file ', '（', false, 'file （'],
    ['エラー: ', '「x」という名前', true, 'エラー: 「x」という名前'],
    ['took ', '1.24 ms', true, 'took 1.24 ms'],
    ['', '8', true, '8'],
  ])('%j and %j (own: %s)', (before, after, own, text) => {
    expect(joined({ before, after, own })).toBe(text);
  });
});
