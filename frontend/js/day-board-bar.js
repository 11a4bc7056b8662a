/** A line over the foot of the day board: the keys that move a visit, or why it was not moved. */
import { element } from "./day-board-parts.js";

export class Bar {
  #icon;
  #close;
  #line = element("p", "bar");

  /**
   * @param icon draws one by its name
   * @param close says what its button does
   */
  constructor(root, icon, close) {
    this.#icon = icon;
    this.#close = close;
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
    const close = element("button", "", this.#icon("x-bold"));
    close.type = "button";
    close.setAttribute("aria-label", this.#close());
    close.addEventListener("click", () => this.hide());
    this.#show("bar refused", this.#icon("warning-fill"), element("span", "", words), close);
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
