// What can be measured of a page in a browser, as expressions that run in it.

/** Boxes that are wider than the page shows. */
export const wide = (): string => `(() => {
  const most = document.documentElement.clientWidth + 1;
  return [...document.body.querySelectorAll('*')]
    .filter((of) => !of.closest('thead') || getComputedStyle(of.closest('thead')).position !== 'absolute')
    .filter((of) => of.getBoundingClientRect().right > most || of.getBoundingClientRect().left < -1)
    .map((of) => of.tagName + ' ' + of.textContent.slice(0, 40));
})()`;

/** Boxes of which a part can only be reached by scrolling. */
export const cut = (): string => `[...document.querySelectorAll('.scroll, pre, figure, .card')]
  .filter((box) => box.scrollWidth > box.clientWidth + 1)
  .map((box) => box.textContent.slice(0, 60) + ' ' + box.scrollWidth + ' > ' + box.clientWidth)`;

/** Pieces of text that lie on each other. */
export const crossings = (): string => `(() => {
  const pieces = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement;
    if (node.textContent.trim() === '' || of.closest('style, title, head')) continue;
    const head = of.closest('thead');
    if (head && getComputedStyle(head).position === 'absolute') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects())
      if (right - left > 1) pieces.push({ text: node.textContent.trim(), node, left, right, top, bottom });
  }
  pieces.sort((one, other) => one.top - other.top);
  const found = [];
  pieces.forEach((one, at) => {
    for (let next = at + 1; next < pieces.length && pieces[next].top < one.bottom; next += 1) {
      const other = pieces[next];
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const broad = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      // Lines of text stand a little into each other by the height of their fonts.
      const least = Math.min(one.bottom - one.top, other.bottom - other.top);
      if (one.node !== other.node && broad > 1 && high > 0.35 * least)
        found.push(one.text.slice(0, 40) + ' / ' + other.text.slice(0, 40));
    }
  });
  return found;
})()`;

/** Text whose contrast with what it stands on is less than 4.5 : 1, and drawings with less than 3 : 1. */
export const paleText = (): string => `(() => {
  const parse = (colour) => (colour.match(/[\\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
  const light = (colour) => {
    const [r, g, b] = parse(colour).map((of) => of / 255)
      .map((of) => (of <= 0.04045 ? of / 12.92 : ((of + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const behind = (of) => {
    for (let at = of; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      const [, , , alpha = 1] = parse(colour);
      if (alpha > 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const pale = [];
  const judge = (what, colour, of, least) => {
    const is = contrast(colour, behind(of));
    if (is < least) pale.push(what + ' ' + colour + ' ' + is.toFixed(2));
  };
  for (const of of document.body.querySelectorAll('*')) {
    const own = [...of.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
    if (own && !(of instanceof SVGElement)) judge(of.textContent.trim().slice(0, 30), getComputedStyle(of).color, of, 4.5);
    if (of.classList.contains('fill')) judge('bar', getComputedStyle(of).backgroundColor, of.parentElement, 3);
    if (of.matches('path:not(.grid)')) {
      const { fill, stroke } = getComputedStyle(of);
      judge(of.getAttribute('class') ?? 'area', stroke === 'none' ? fill : stroke, of.closest('svg').parentElement, 3);
    }
  }
  return [...new Set(pale)];
})()`;

/** Gives the page one more rule. */
export const styled = (rule: string): string => `(() => {
  const style = document.createElement('style');
  style.textContent = ${JSON.stringify(rule)};
  document.head.append(style);
})()`;

/** How unlike two pictures are in coarse fields, 0 to 1. */
export const likeness = (then: string, now: string): string => `(async () => {
  const fields = async (data) => {
    const image = new Image();
    image.src = 'data:image/png;base64,' + data;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 24;
    const drawing = canvas.getContext('2d');
    drawing.imageSmoothingQuality = 'high';
    drawing.drawImage(image, 0, 0, 24, 24);
    return drawing.getImageData(0, 0, 24, 24).data;
  };
  const one = await fields(${JSON.stringify(then)});
  const other = await fields(${JSON.stringify(now)});
  let sum = 0;
  one.forEach((value, at) => { sum += Math.abs(value - other[at]); });
  return sum / (255 * one.length * 0.75);
})()`;
