import { asProperties, DARK, LIGHT } from '../colors.ts';

/** The page's own style: light and dark by the reader's setting, records instead of tables where there is no room. */
export const STYLE = `
:root { color-scheme: light dark; ${asProperties(LIGHT)} }
@media (prefers-color-scheme: dark) { :root { ${asProperties(DARK)} } }
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 62rem;
  background: var(--page); color: var(--text);
  font: 16px/1.6 system-ui, "Hiragino Sans", "Noto Sans CJK JP", "Yu Gothic", "IPAGothic", sans-serif;
  overflow-wrap: anywhere;
}
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; line-height: 1.35; margin: 0 0 .25rem; }
h3 { font-size: 1.1rem; margin: 1.75rem 0 .25rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p, ul, ol { margin: .5rem 0; max-width: 46rem; }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "IPAGothic", monospace; font-size: .85em; }
a { color: var(--database); }
.soft { color: var(--soft); font-size: .9rem; }
.title { font-weight: 600; }
main > section:not(.card) { margin-top: 3rem; padding-top: 1.25rem; border-top: 1px solid var(--rule); }
nav h2 { font-size: 1.1rem; margin-top: 2rem; }
nav li { margin: .15rem 0; }
.card {
  background: var(--panel); border: 1px solid var(--rule); border-radius: .6rem;
  margin: 1.5rem 0; padding: 1.1rem 1.3rem .8rem;
}
.card dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .8rem 1.5rem; margin: 1rem 0; }
.card dt { font-weight: 600; }
.card dd { margin: 0; }
.card dd p { margin: 0; }
.card .of { color: var(--soft); }
.checked { color: var(--hit); font-weight: 600; }
.failed { border-left: .3rem solid var(--bad); padding-left: .9rem; }
.table { margin: 1.5rem 0; }
.scroll { overflow-x: auto; container-type: inline-size; }
.scroll:focus-visible { outline: 3px solid var(--database); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.45; }
caption { text-align: left; padding-bottom: .35rem; font-size: 1rem; }
caption .soft { display: block; }
th, td { padding: .35rem .6rem; text-align: left; border-bottom: 1px solid var(--rule); vertical-align: top; overflow-wrap: break-word; }
thead th { color: var(--soft); font-weight: 600; vertical-align: bottom; text-wrap: balance; word-break: auto-phrase; }
tbody th { font-weight: 400; }
td.number, th.number { text-align: right; }
td.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
pre {
  background: var(--panel); padding: .8rem 1rem; border-radius: .5rem; margin: .5rem 0;
  white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.5;
}
pre b { font-weight: 600; color: var(--database); }
figure { margin: 1.5rem 0; }
figcaption { margin-bottom: .4rem; }
figcaption .soft { display: block; }
${[
  ['few', '24em'],
  ['some', '32em'],
  ['many', '46em'],
]
  .map(([size, width]) => recordsBelow(size ?? '', width ?? ''))
  .join('')}
@media (max-width: 40rem) {
  body { padding: 1.25rem 1rem 3rem; }
  .card { padding: .9rem 1rem .6rem; }
  .card dl { grid-template-columns: minmax(0, 1fr); gap: .1rem; }
  .card dd { margin-bottom: .8rem; }
}
@page { margin: 14mm; }
@media print {
  :root { color-scheme: light; ${asProperties({ ...LIGHT, panel: '#ffffff', text: '#000000' })} }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html { font-size: 10pt; }
  body { padding: 0; max-width: none; font-size: 10pt; line-height: 1.45; }
  p, ul, ol { max-width: none; }
  table, .soft { font-size: 8.5pt; }
  caption { font-size: 10pt; }
  pre { font-size: 8pt; border: 1px solid var(--rule); }
  .scroll { overflow: visible; }
  h1, h2, h3, h4, figcaption, caption { break-after: avoid; }
  thead { display: table-header-group; }
  tr, figure, .card, .guess, .bars, .strips, .plot, .histogram, li { break-inside: avoid; }
  .scroll { break-inside: avoid; }
  pre, p, li { orphans: 3; widows: 3; }
}
`;

/** Rows become records, each figure behind the name of its column. */
function recordsBelow(size: string, width: string): string {
  const of = `.${size}`;
  return `@container (max-width: ${width}) {
  ${of} table, ${of} tbody, ${of} tr, ${of} caption { display: block; }
  .scroll${of} thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  ${of} tr { padding: .4rem 0; border-bottom: 1px solid var(--rule); break-inside: avoid; }
  ${of} td, ${of} tbody th { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: .8rem; padding: .1rem 0; border: 0; text-align: left; white-space: normal; }
  ${of} td::before, ${of} tbody th::before { content: attr(data-label); color: var(--soft); font-weight: 400; }
  ${of} tbody th { font-weight: 600; }
}
`;
}
