/** Keeps when this page has drawn what: {at, visits: ["id revision"]}, in milliseconds of the machine's clock. */
() => {
  const board = document.querySelector("mc-day-board");
  const { patch } = board;
  window.seen = [];
  board.patch = function (change) {
    patch.call(board, change);
    const visits = change.put.map(({ id, rev }) => `${id} ${rev}`);
    requestAnimationFrame(() => setTimeout(() => window.seen.push({ at: Date.now(), visits })));
  };
}
