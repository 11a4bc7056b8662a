/** A line over the foot of the day board: the keys that move a visit, that it was moved, or why not. */
import { element } from "./day-board-parts.js";

/** So long what was done is told. */
const TOLD = 6_000;

export class Bar {
  #icon;
  #close;
  #leaving = 0;
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

  /** For the eye; goes by itself. */
  tell(words) {
    this.#show("bar done", this.#icon("check-bold"), element("span", "", words));
    this.#leaving = setTimeout(() => this.hide(), TOLD);
  }

  refuse(words) {
    const close = element("button", "", this.#icon("x-bold"));
    close.type = "button";
    close.setAttribute("aria-label", this.#close());
    close.addEventListener("click", () => this.hide());
    this.#show("bar refused", this.#icon("warning-fill"), element("span", "", words), close);
  }

  hide() {
    clearTimeout(this.#leaving);
    this.#line.hidden = true;
  }

  #show(kind, ...content) {
    clearTimeout(this.#leaving);
    this.#line.className = kind;
    this.#line.replaceChildren(...content);
    this.#line.hidden = false;
  }
}
