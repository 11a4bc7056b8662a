/** A line over the foot of the day board: the keys that move a visit, or why it was not moved. */
import { element } from "./day-board-parts.js";

export class Bar {
  #icon;
  #line = element("p", "bar");

  /** @param icon draws one by its name */
  constructor(root, icon) {
    this.#icon = icon;
    this.#line.hidden = true;
    root.append(this.#line);
  }

  get words() {
    return this.#line.textContent;
  }

  say(words) {
    this.#show("bar", element("span", "", words));
  }

  refuse(words) {
    this.#show("bar refused", this.#icon("warning-fill"), element("span", "", words));
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
