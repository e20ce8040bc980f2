const board = new Map();

export function score(player, points) {
  board.set(player, (board.get(player) ?? 0) + points);
}

export function top(n) {
  return [...board].sort((a, b) => b[1] - a[1]).slice(0, n);
}

export function rank(player) {
  const place = top(Infinity).findIndex(([name]) => name === player);
  return place < 0 ? null : place + 1;
}
