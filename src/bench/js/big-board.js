/**
 * Takes the sample clinic's day as the server drew it, and makes one of many columns and visits of it, so that what is
 * measured has the shape of what the board is told. What is asked of a move is answered here: the server knows none of
 * these visits.
 */
const define = customElements.define.bind(customElements);
let drawn = null;

customElements.define = (name, kind, options) => {
  if (name === "mc-day-board") {
    const { reset } = kind.prototype;
    kind.prototype.reset = function (day) {
      drawn = day;
      reset.call(this, day);
    };
  }
  define(name, kind, options);
};

document.addEventListener("board-preview", answered, { capture: true });
document.addEventListener("board-move", settled, { capture: true });

window.bigBoard = {
  show(columns, visits) {
    const day = bigDay(columns, visits);
    performance.mark("bench");
    board().reset(day);
  },

  /** A visit in sight goes a step further, or back. */
  change(number) {
    const visit = drawn.visits.find(({ a }) => a >= drawn.now);
    const { status, icon } = drawn.visits[number % drawn.visits.length];
    performance.mark("bench");
    board().patch({ put: [{ ...visit, status, icon, rev: number }], drop: [], held: [], now: drawn.now, fresh: true });
  },
};

function board() {
  return document.querySelector("mc-day-board");
}

function bigDay(columns, visits) {
  const { axis } = drawn;
  const like = (all, number) => all[number % all.length];
  const made = Array.from({ length: columns }, (_, number) => ({ ...like(drawn.columns, number), id: `column-${number}` }));
  const blocks = made.flatMap(({ id }, number) =>
    drawn.blocks.filter(({ col }) => col === like(drawn.columns, number).id).map((block) => ({ ...block, col: id })),
  );
  const each = visits / columns;
  const step = Math.floor((axis.to - axis.from) / each / 5) * 5;
  const all = made.flatMap(({ id }, column) =>
    Array.from({ length: each }, (_, number) => {
      const a = axis.from + number * step;
      const own = { id: `visit-${column}-${number}`, col: id, a, b: a + step - 5, before: 0, after: 5, lane: 0, lanes: 1 };
      return { ...like(drawn.visits, column * each + number), ...own, moves: true };
    }),
  );
  return { ...drawn, key: "big", columns: made, blocks, held: [], visits: all };
}

function answered(event) {
  event.stopImmediatePropagation();
  const { seq } = event.detail;
  const { from } = drawn.axis;
  const fits = drawn.columns.flatMap(({ id }) =>
    [60, 300].map((after) => ({ col: id, first: from + after, last: from + after + 20, b: from + after + 50, text: "Fits" })),
  );
  setTimeout(() => board().preview({ seq, ok: true, tag: "Fits", said: "Fits.", clashes: [], fits }), 10);
}

function settled(event) {
  event.stopImmediatePropagation();
  const { seq } = event.detail;
  setTimeout(() => board().settle({ seq, ok: false, message: "Not moved." }), 10);
}
