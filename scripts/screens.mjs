// docs/screen*.png anew: real pages of a real run, as they stand in a terminal of 80 columns and 24 rows.
// Needs tmux and chromium; takes about two minutes. Look at the pictures before they are kept.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const BIN = path.join(ROOT, 'bin/elasticache-tutorial.js');
const COLUMNS = 80;
const ROWS = 24;
/** Guessed at every question. */
const GUESS = '50';

/** What stands on the pages that are shown, in their order; the first page of each that holds it. */
const CARD = /┌─ \S[^]*└─/;
const SHOWN = [/1 GET .*2 SELECT/, /^ +(HIT|ヒット) /m, /p50 \(|p50（/, /▒/, /▼[^]*▲/, CARD];

/** Characters of two columns. */
const WIDE = /[\u3000-\u9FFF\uFF00-\uFF60]/g;

const COLORS = {
  ...{ 31: '#ff8f85', 32: '#7fd1a0', 33: '#f2cc60', 36: '#5cc8d8' },
  ...{ 91: '#ff8f85', 92: '#7fd1a0', 93: '#f2cc60', 96: '#5cc8d8' },
};

/** A colour of xterm's cube of 6 x 6 x 6, or of the greys behind it. */
function colorOf(number) {
  if (number >= 232) return `rgb(${[1, 1, 1].map(() => 8 + 10 * (number - 232)).join()})`;
  const cube = [36, 6, 1].map((step) => Math.floor((number - 16) / step) % 6);
  return `rgb(${cube.map((level) => (level === 0 ? 0 : 55 + 40 * level)).join()})`;
}

/** A screen with its colours as HTML. */
function htmlOf(screen) {
  let [color, bold, dim] = ['', false, false];
  const escape = (text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  // eslint-disable-next-line no-control-regex -- that is how terminals are told colours
  return screen.replaceAll(/\u001B\[([\d;]*)m|([^\u001B]+)/g, (_whole, codes, text) => {
    if (text === undefined) {
      const cube = /^38;5;(\d+)$/.exec(codes)?.[1];
      if (cube !== undefined) color = colorOf(Number(cube));
      else
        for (const code of codes.split(';').map(Number)) {
          if (code === 0) [color, bold, dim] = ['', false, false];
          else if (code === 1) bold = true;
          else if (code === 2) dim = true;
          else if (code === 22) [bold, dim] = [false, false];
          else if (code === 39) color = '';
          else if (code in COLORS) color = COLORS[code];
        }
      return '';
    }
    const style = `${color ? `color:${color};` : ''}${bold ? 'font-weight:700;' : ''}${dim ? 'color:#93a0af;' : ''}`;
    return `<span style="${style}">${escape(text).replaceAll(WIDE, '<i>$&</i>')}</span>`;
  });
}

/** Every page of a run, turned by keys. */
async function pagesOf(language, folder) {
  const name = `screens-${process.pid}`;
  const tmux = (...args) => execFileSync('tmux', ['-L', name, ...args], { encoding: 'utf8' });
  const command = `node ${BIN} run --theme dark --lang ${language} --workspace ${folder}/${language}`;
  tmux('new', '-d', '-s', 'x', '-x', String(COLUMNS), '-y', String(ROWS), '-c', folder, command);
  const pages = [];
  // An answer stands behind its question until the next page.
  let answered;
  try {
    for (let turn = 0; turn < 1200; turn += 1) {
      await wait(300);
      const plain = tmux('capture-pane', '-p', '-t', 'x');
      const foot = plain.trimEnd().split('\n').at(-1) ?? '';
      const question = /^\? .*/m.exec(plain)?.[0];
      const asked = question !== undefined && question !== answered;
      // At a page, and at what is to be done by hand, which is left out here.
      if (foot.includes('Enter') && !asked) {
        const before = pages.at(-1)?.plain;
        if (before !== plain)
          pages.push({ plain, screen: tmux('capture-pane', '-e', '-p', '-t', 'x') });
        if (CARD.test(plain)) return pages;
        tmux('send-keys', '-t', 'x', 'Enter');
      } else if (asked) {
        answered = question;
        const number = /\(a\s+number|数値/.test(plain);
        if (number) tmux('send-keys', '-t', 'x', GUESS);
        tmux('send-keys', '-t', 'x', 'Enter');
        await wait(700);
      }
    }
    throw new Error('the run did not come to its card');
  } finally {
    tmux('send-keys', '-t', 'x', 'C-c');
    await wait(3000);
    // A run that did not come to its end left its servers.
    const cleanup = [BIN, 'cleanup', '--yes', '--workspace', `${folder}/${language}`];
    execFileSync(process.execPath, cleanup, { stdio: 'ignore' });
  }
}

function picture(pages, file, folder) {
  const screens = pages.map(({ screen }) => `<pre>${htmlOf(screen)}</pre>`).join('');
  const [width, height] = [1560, 26 + Math.ceil(pages.length / 2) * 486];
  const html = `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: 20px; background: #3a4450; display: grid; grid-template-columns: 1fr 1fr; gap: 16px; }
    i { display: inline-block; width: 2ch; font-style: normal; }
    pre { margin: 0; padding: 12px 14px; height: 446px; overflow: hidden; background: #12161c; color: #e6eaf0; border-radius: 8px;
      font: 15px/18.6px "DejaVu Sans Mono", "IPAGothic", monospace; }
  </style>${screens}`;
  const page = path.join(folder, 'screens.html');
  writeFileSync(page, html);
  execFileSync(
    'chromium',
    [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
      ...[`--user-data-dir=${folder}/browser`, `--window-size=${width},${height}`],
      ...[`--screenshot=${path.join(ROOT, file)}`, `file://${page}`],
    ],
    { stdio: 'ignore' },
  );
}

const folder = mkdtempSync(path.join(tmpdir(), 'tutorial-screens-'));
try {
  for (const [language, file] of [
    ['en', 'docs/screen.png'],
    ['ja', 'docs/screen.ja.png'],
  ]) {
    // One of them alone: `node scripts/screens.mjs ja`.
    if (![undefined, language].includes(process.argv[2])) continue;
    const pages = await pagesOf(language, folder);
    const shown = SHOWN.map((wanted) => {
      const page = pages.find(({ plain }) => wanted.test(plain));
      if (page === undefined) throw new Error(`no page of the run holds ${wanted}`);
      return page;
    });
    picture([...new Set(shown)], file, folder);
    if (process.env.ALL_PAGES)
      writeFileSync(
        process.env.ALL_PAGES + language,
        pages.map(({ plain }) => plain).join('\n=====\n'),
      );
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
