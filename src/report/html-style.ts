/** The page's own style: light and dark by the reader's setting, and plain on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1b2430; --soft: #5b6675; --rule: #d8dee6; --panel: #f4f6f9;
  --series-1: #0f62b0; --series-2: #b4540a; --series-3: #6b3fa0; --series-4: #2f7d4f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12161c; --text: #e6eaf0; --soft: #9aa6b6; --rule: #313a46; --panel: #1b212a;
    --series-1: #6cb2ff; --series-2: #ffab66; --series-3: #c3a1f5; --series-4: #7fd1a0;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 54rem;
  background: var(--page); color: var(--text);
  font: 16px/1.6 system-ui, "Hiragino Sans", "Noto Sans CJK JP", "Yu Gothic", sans-serif;
}
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; margin: 3rem 0 .75rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1.05rem; margin: 2rem 0 .25rem; overflow-wrap: anywhere; }
p, ul { margin: .5rem 0; }
.soft { color: var(--soft); font-size: .9rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; font-size: .95rem; }
th, td { padding: .4rem .7rem; text-align: left; border-bottom: 1px solid var(--rule); vertical-align: top; }
th { color: var(--soft); font-weight: 600; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
pre {
  background: var(--panel); padding: .9rem 1rem; border-radius: .5rem; font-size: .85rem;
  white-space: pre-wrap; overflow-wrap: anywhere;
}
figure { margin: 1.25rem 0; }
figure svg { width: 100%; height: auto; }
.failed { border-left: .3rem solid var(--series-2); padding-left: .9rem; }
@media print {
  :root {
    --page: #fff; --text: #000; --soft: #333; --rule: #999; --panel: #fff;
    --series-1: #000; --series-2: #555; --series-3: #222; --series-4: #777;
  }
  body { padding: 0; max-width: none; font-size: 11pt; }
  h2, h3 { break-after: avoid; }
  table, figure, pre { break-inside: avoid; }
}
`;
