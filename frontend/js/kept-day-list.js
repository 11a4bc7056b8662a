/**
 * <kept-day-list location="vienna">: as long as the board is open, has the browser keep the list of today: at once, and
 * after each change, though not more often than once a minute. When the connection is lost it leads to that list.
 */
import { keepDayList } from "./day-list-keeping.js";

const APART = 60_000;
const LOST = ["reconnecting", "connection-lost"];
const LIGHT = "/sw.js";
const ASK_AGAIN = 3_000;

let lastAsked = -APART;

class KeptDayList extends HTMLElement {
  static observedAttributes = ["location"];
  #waiting = 0;
  #asking = 0;
  #changed = () => this.#keepSoon();
  #connection = (before, now) => this.#note(LOST.includes(now));

  connectedCallback() {
    document.addEventListener("clinic-changes", this.#changed);
    window.Vaadin?.connectionState?.addStateChangeListener(this.#connection);
    this.#keepSoon();
  }

  disconnectedCallback() {
    document.removeEventListener("clinic-changes", this.#changed);
    window.Vaadin?.connectionState?.removeStateChangeListener(this.#connection);
    clearTimeout(this.#waiting);
    clearTimeout(this.#asking);
    this.#waiting = 0;
  }

  attributeChangedCallback(name, before, now) {
    if (before && before !== now) {
      lastAsked = -APART;
      clearTimeout(this.#waiting);
      this.#waiting = 0;
    }
    if (this.isConnected) this.#keepSoon();
  }

  #keepSoon() {
    this.#waiting ||= setTimeout(() => this.#keep(), Math.max(0, lastAsked + APART - performance.now()));
  }

  #keep() {
    this.#waiting = 0;
    const location = this.getAttribute("location");
    if (this.isConnected && location) {
      lastAsked = performance.now();
      keepDayList(location);
    }
  }

  #note(lost) {
    this.hidden = !lost;
    clearTimeout(this.#asking);
    if (lost) this.#asking = setTimeout(() => this.#ask(), ASK_AGAIN);
  }

  /** Vaadin itself may take the connection for lost until the next click. */
  async #ask() {
    try {
      const answer = await fetch(LIGHT, { method: "HEAD", cache: "no-store" });
      if (!answer.ok) throw new Error("The server is not itself again yet");
      if (LOST.includes(window.Vaadin.connectionState.state)) window.Vaadin.connectionState.state = "connected";
      this.#note(false);
    } catch {
      this.#asking = setTimeout(() => this.#ask(), ASK_AGAIN);
    }
  }
}

customElements.define("kept-day-list", KeptDayList);
