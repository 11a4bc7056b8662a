/**
 * <mc-call>: the keys of the dialog at the telephone. F2 who, F3 what, F4 with whom, F8 when, F9 note; F10 a walk-in, F7
 * the waitlist, Ctrl+Enter books, Ins makes a new patient. Arrows go through what was found while the search keeps the focus, and
 * through groups of choices, where digits choose too. It knows no rules: it moves the focus and presses buttons.
 *
 * To the server: call-search {typed}, from the search, once somebody pauses.
 */
import { Countdown } from "./countdown.js";

const PAUSE = 130;
const PRESSED = { F7: "F7", F10: "F10" };

class Call extends HTMLElement {
  #waiting = 0;
  #takeFirst = false;
  #watch = new MutationObserver(() => this.#found());

  connectedCallback() {
    document.addEventListener("keydown", this, { capture: true });
    this.addEventListener("input", this);
    addEventListener("beforeunload", this);
    this.#watch.observe(this, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-for"] });
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this, { capture: true });
    this.removeEventListener("input", this);
    removeEventListener("beforeunload", this);
    clearTimeout(this.#waiting);
    this.#watch.disconnect();
  }

  handleEvent(event) {
    if (event.type === "input") {
      this.#typed(event);
    } else if (event.type === "beforeunload") {
      this.#asks(event);
    } else if (this.#isInFront()) {
      this.#pressed(event);
    }
  }

  /** Whoever closes the window, or loads it anew, would lose what is filled in; where the session is over it is lost already. */
  #asks(event) {
    const typed = [...this.querySelectorAll("#call-search, #call-note, .s-newcaller vaadin-text-field")];
    if (document.documentElement.dataset.leaving === undefined && typed.some((field) => field.value?.trim())) {
      event.preventDefault();
    }
  }

  /** Not while the dialog asks something, or a list of a field is open. */
  #isInFront() {
    const open = document.querySelectorAll("vaadin-dialog[opened], vaadin-confirm-dialog[opened]");
    return open.length === 0 || open[open.length - 1] === this.#dialog;
  }

  get #dialog() {
    return this.closest("vaadin-dialog") ?? this;
  }

  get #search() {
    return this.querySelector("#call-search");
  }

  // ---------- who

  #typed(event) {
    if (event.target !== this.#search) {
      return;
    }
    this.#takeFirst = false;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#ask(), PAUSE);
  }

  #ask() {
    clearTimeout(this.#waiting);
    this.#waiting = 0;
    const detail = { typed: this.#search.value };
    this.#search.dispatchEvent(new CustomEvent("call-search", { detail, bubbles: true }));
  }

  get #hits() {
    const list = this.querySelector("#call-hits");
    return list && !list.hidden ? [...list.querySelectorAll("[role=option]")] : [];
  }

  #isUpToDate() {
    return this.querySelector("#call-hits")?.dataset.for === this.#search?.value;
  }

  /** What was found for what is typed now has come. */
  #found() {
    this.#point();
    if (this.#takeFirst && this.#isUpToDate()) {
      this.#takeFirst = false;
      this.#selected?.click();
    }
  }

  get #selected() {
    return this.#hits.find((hit) => hit.getAttribute("aria-selected") === "true");
  }

  #point() {
    const id = this.#selected?.id ?? "";
    if (this.#search && (this.#search.getAttribute("aria-activedescendant") ?? "") !== id) {
      this.#search.setAttribute("aria-activedescendant", id);
    }
  }

  #go(step) {
    const hits = this.#hits;
    const now = hits.indexOf(this.#selected);
    const next = hits[Math.min(hits.length - 1, Math.max(0, now + step))];
    hits.forEach((hit) => hit.setAttribute("aria-selected", String(hit === next)));
    next?.scrollIntoView({ block: "nearest" });
    this.#point();
  }

  /** Whoever presses Enter before the answer is there means the first one of it. */
  #take() {
    if (this.#waiting || !this.#isUpToDate()) {
      this.#takeFirst = true;
      if (this.#waiting) {
        this.#ask();
      }
    } else {
      this.#selected?.click();
    }
  }

  // ---------- keys

  #pressed(event) {
    if (event.isComposing || event.altKey || event.metaKey) {
      return;
    }
    const done = event.ctrlKey
      ? event.key === "Enter" && this.#press("Ctrl Enter")
      : this.#jump(event.key) || this.#inSearch(event) || this.#inChoices(event);
    if (done) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  #press(key) {
    this.#dialog.querySelector(`[data-press="${key}"]`)?.click();
    return true;
  }

  #jump(key) {
    if (key === "F2") {
      (this.#search?.checkVisibility() ? this.#search : this.querySelector(".s-newcaller vaadin-text-field"))?.focus();
      return true;
    }
    if (key in PRESSED) {
      return this.#press(PRESSED[key]);
    }
    const parts = /^F\d$/.test(key) ? [...this.querySelectorAll(`[data-key="${key}"]`)] : [];
    const part = parts.find((it) => it.checkVisibility());
    (part?.getAttribute("role") === "radiogroup" ? part.querySelector('[tabindex="0"]') : part)?.focus();
    return parts.length > 0;
  }

  #inSearch(event) {
    if (event.target !== this.#search) {
      return false;
    }
    switch (event.key) {
      case "ArrowDown":
        this.#go(1);
        return true;
      case "ArrowUp":
        this.#go(-1);
        return true;
      case "Enter":
        this.#take();
        return true;
      case "Insert":
        this.querySelector("#call-hits [data-new]")?.click();
        return true;
      default:
        return false;
    }
  }

  #inChoices(event) {
    const group = event.target.closest?.("[role=radiogroup]:not(vaadin-radio-group)");
    if (!group || !this.contains(group)) {
      return false;
    }
    const buttons = [...group.querySelectorAll("[role=radio]")];
    const now = buttons.indexOf(event.target.closest("[role=radio]"));
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const next = step ? buttons[(now + step + buttons.length) % buttons.length] : this.#byDigit(event.key, buttons);
    if (next) {
      next.focus();
      next.click();
    }
    return step !== undefined || next !== undefined;
  }

  #byDigit(key, buttons) {
    return /^[1-9]$/.test(key) ? buttons[Number(key) - 1] : undefined;
  }
}

/** <mc-held>: counts down how long a time is held. */
class Held extends Countdown {
  show(left, time) {
    const words = this.querySelector("[aria-hidden]:not(.icon)");
    if (words && this.words) {
      words.textContent = left ? this.words.replace("{0}", time) : this.over;
    }
  }
}

customElements.define("mc-call", Call);
customElements.define("mc-held", Held);
