/**
 * Has the browser draw the columns in sight first, and the others one by one after them: nobody should wait for what they
 * do not see. What goes on with the board meanwhile finishes that first.
 */
const MANY = 8;
const FIRST_FRAME = 200;
const A_FRAME = 17;

export class Later {
  #waiting = [];
  #timer = 0;

  /** @param columns of a board that has just been filled, and scrolled to where it is looked at */
  begin(scroll, columns) {
    const sight = scroll.getBoundingClientRect();
    this.#waiting = columns.filter((column) => {
      const { left, right } = column.getBoundingClientRect();
      return right <= sight.left || left >= sight.right;
    });
    if (this.#waiting.length < MANY) {
      this.#waiting = [];
    }
    this.#waiting.forEach((column) => column.classList.add("later"));
    this.#goOnIn(FIRST_FRAME);
  }

  finish() {
    this.#waiting.splice(0).forEach((column) => column.classList.remove("later"));
  }

  #goOnIn(milliseconds) {
    clearTimeout(this.#timer);
    if (this.#waiting.length > 0) {
      this.#timer = setTimeout(() => {
        this.#waiting.shift()?.classList.remove("later");
        this.#goOnIn(A_FRAME);
      }, milliseconds);
    }
  }
}
