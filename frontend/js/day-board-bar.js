/** A line over the foot of the day board: the keys that move a visit, or why it was not moved. */
import { element } from "./day-board-parts.js";

export class Bar {
  #board;
  #line = element("p", "bar");

  constructor(board) {
    this.#board = board;
    this.#line.hidden = true;
    board.root.append(this.#line);
  }

  get words() {
    return this.#line.textContent;
  }

  say(words) {
    this.#show("bar", element("span", "", words));
  }

  refuse(words) {
    this.#show("bar refused", this.#board.icon("warning-fill"), element("span", "", words));
  }

  hide() {
    this.#line.hidden = true;
  }

  #show(kind, ...content) {
    this.#line.className = kind;
    this.#line.replaceChildren(...content);
    this.#line.hidden = false;
  }
}
