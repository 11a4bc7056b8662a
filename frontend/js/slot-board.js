/**
 * <slot-board>: one Tab stop; arrow keys move between free times and closed parts (up and down in a day, left and right
 * across days), Home and End go to the day's ends, Page Up and Page Down ask the server for another week.
 */
const STOPS = "button.slot:not([disabled]), a.shut";

class SlotBoard extends HTMLElement {
  #hadFocus = null;

  /** The server is asked for news: what it answers may make the board anew. */
  #beforeNews = () => {
    const stop = document.activeElement?.closest(STOPS);
    this.#hadFocus = stop && this.contains(stop) ? { slot: stop.dataset.slot ?? "" } : null;
  };

  connectedCallback() {
    document.addEventListener("clinic-changes", this.#beforeNews);
    this.addEventListener("keydown", this);
    this.addEventListener("focusin", this);
  }

  disconnectedCallback() {
    document.removeEventListener("clinic-changes", this.#beforeNews);
    this.removeEventListener("keydown", this);
    this.removeEventListener("focusin", this);
  }

  handleEvent(event) {
    if (event.type === "focusin") {
      this.#enterHere(event.target.closest(STOPS));
    } else if (!event.altKey && !event.ctrlKey && !event.metaKey) {
      this.#pressed(event);
    }
  }

  focusFirst() {
    requestAnimationFrame(() => (this.querySelector("button.slot:not([disabled])") ?? this.querySelector("a.shut"))?.focus());
  }

  giveFocusBack() {
    const { slot } = this.#hadFocus ?? {};
    this.#hadFocus = null;
    if (slot === undefined || (document.activeElement && document.activeElement !== document.body)) {
      return;
    }
    const free = [...this.querySelectorAll("button.slot:not([disabled])")].filter((stop) => stop.offsetParent !== null);
    (free.findLast((stop) => stop.dataset.slot <= slot) ?? free[0] ?? this.querySelector("a.shut"))?.focus();
  }

  /** Where the focus was last is where Tab comes back to. */
  #enterHere(stop) {
    if (!stop) {
      return;
    }
    for (const other of this.querySelectorAll(STOPS)) {
      other.setAttribute("tabindex", other === stop ? "0" : "-1");
    }
  }

  #pressed(event) {
    const stop = event.target.closest(STOPS);
    if (!stop || !this.contains(stop)) {
      return;
    }
    const target = this.#targetOf(event.key, stop);
    if (target === undefined) {
      return;
    }
    event.preventDefault();
    if (typeof target === "number") {
      this.dispatchEvent(new CustomEvent("turn", { detail: { weeks: target } }));
    } else {
      target?.focus();
    }
  }

  /** An element to go to, null to stay, a number of weeks to turn, undefined for keys that are not ours. */
  #targetOf(key, stop) {
    const column = this.#columnOf(stop);
    const stops = this.#stopsIn(column);
    const at = stops.indexOf(stop);
    const rightToLeft = getComputedStyle(this).direction === "rtl";
    switch (key) {
      case "ArrowUp":
        return stops[at - 1] ?? null;
      case "ArrowDown":
        return stops[at + 1] ?? null;
      case "ArrowLeft":
        return this.#beside(stop, column, rightToLeft ? 1 : -1);
      case "ArrowRight":
        return this.#beside(stop, column, rightToLeft ? -1 : 1);
      case "Home":
        return stops[0];
      case "End":
        return stops[stops.length - 1];
      case "PageUp":
        return -1;
      case "PageDown":
        return 1;
      default:
        return undefined;
    }
  }

  /** The stop of the next day that is nearest in height. */
  #beside(stop, column, step) {
    const columns = [...this.children].filter((child) => this.#stopsIn(child).length > 0);
    const next = columns[columns.indexOf(column) + step];
    if (!next) {
      return null;
    }
    const height = (element) => element.getBoundingClientRect().top;
    const distance = (element) => Math.abs(height(element) - height(stop));
    return this.#stopsIn(next).reduce((best, other) => (distance(other) < distance(best) ? other : best));
  }

  #columnOf(stop) {
    return [...this.children].find((child) => child.contains(stop));
  }

  #stopsIn(column) {
    const inside = [...column.querySelectorAll(STOPS)].filter((stop) => stop.offsetParent !== null);
    return column.matches("a.shut") ? [column, ...inside] : inside;
  }
}

customElements.define("slot-board", SlotBoard);
