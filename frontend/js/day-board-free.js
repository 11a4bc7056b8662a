/**
 * Free ground in somebody's column is booked by pointing at it: under a mouse a mark says from when, a click asks for it. It
 * begins on a quarter of an hour, or where the visit before ends; never before now. By keys one books with B.
 *
 * To the server: board-create {col, a}.
 */
import { clock, element } from "./day-board-parts.js";

const QUARTER = 15;
const STEP = 5;

export class Free {
  #board;
  #mark = element("div", "here");

  /** @param board {root, scroll, day(), entries(), keyOf(column), behind(key), minute(), isBusy(), tell(name, detail)} */
  constructor(board) {
    this.#board = board;
    this.#mark.setAttribute("aria-hidden", "true");
    board.root.addEventListener("pointermove", (event) => this.#pointed(event));
    board.root.addEventListener("pointerdown", () => this.#mark.remove());
    board.scroll.addEventListener("pointerleave", () => this.#mark.remove());
    board.root.addEventListener("click", (event) => this.#clicked(event));
  }

  #pointed(event) {
    const place = event.pointerType === "mouse" && event.buttons === 0 ? this.#place(event) : null;
    if (!place) {
      this.#mark.remove();
      return;
    }
    const { axis, words } = this.#board.day();
    this.#mark.textContent = words.book.replace("{0}", clock(axis.clock + place.a));
    this.#mark.style.setProperty("--a", place.a);
    if (this.#mark.parentElement !== event.target) {
      event.target.append(this.#mark);
    }
  }

  #clicked(event) {
    const place = this.#place(event);
    if (place) {
      this.#mark.remove();
      this.#board.tell("board-create", place);
    }
  }

  /** Null: nothing is booked there. */
  #place(event) {
    const column = event.target;
    if (!column.matches?.(".col.books") || this.#board.isBusy()) {
      return null;
    }
    const { axis } = this.#board.day();
    const key = this.#board.keyOf(column);
    const pointed = axis.from + (event.offsetY / column.clientHeight) * (axis.to - axis.from);
    const now = this.#board.minute() - this.#board.behind(key);
    return pointed < now ? null : { col: key, a: Math.max(this.#start(key, pointed), Math.ceil(now / STEP) * STEP) };
  }

  #start(key, pointed) {
    const quarter = Math.floor((pointed + this.#off) / QUARTER) * QUARTER - this.#off;
    const ends = this.#board.entries().filter(({ visit }) => visit.col === key).map(({ visit }) => visit.b + visit.after);
    return Math.max(quarter, ...ends.filter((end) => end <= pointed && end % STEP === 0));
  }

  /** Quarters are those of the wall clock. */
  get #off() {
    return this.#board.day().axis.clock % QUARTER;
  }
}
