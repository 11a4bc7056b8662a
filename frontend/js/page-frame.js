/**
 * <page-frame>: the frame of the views. Leads the skip link to the content, puts the focus on the heading after a change
 * of view, asks the server for the opening state when it has changed, and says so when the connection is lost. It is
 * back when the server answers: Vaadin itself may take it for lost until the next click.
 */
const LOST = ["reconnecting", "connection-lost"];
const LIGHT = "/sw.js";
const ASK_AGAIN = 3_000;

class PageFrame extends HTMLElement {
  #waiting = 0;
  #asking = 0;

  set stateChangesIn(milliseconds) {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.dispatchEvent(new CustomEvent("opening-changed")), milliseconds);
  }

  #connection = (before, now) => {
    if (LOST.includes(now)) {
      this.#note(true);
      clearTimeout(this.#asking);
      this.#asking = setTimeout(this.#ask, ASK_AGAIN);
    } else {
      this.#ask();
    }
  };

  #ask = async () => {
    clearTimeout(this.#asking);
    if (!this.isConnected || !this.#isNoted()) {
      return;
    }
    try {
      const answer = await fetch(LIGHT, { method: "HEAD", cache: "no-store" });
      if (!answer.ok) {
        throw new Error("The server is not itself again yet");
      }
      this.#note(false);
      const vaadin = window.Vaadin.connectionState;
      if (LOST.includes(vaadin.state)) {
        vaadin.state = "connected";
      }
    } catch {
      this.#asking = setTimeout(this.#ask, ASK_AGAIN);
    }
  };

  #isNoted() {
    return this.querySelector(".offline")?.hidden === false;
  }

  #note(lost) {
    const note = this.querySelector(".offline");
    if (note) {
      note.hidden = !lost;
    }
  }

  connectedCallback() {
    this.addEventListener("click", this);
    window.Vaadin?.connectionState?.addStateChangeListener(this.#connection);
    window.addEventListener("online", this.#ask);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
    window.Vaadin?.connectionState?.removeStateChangeListener(this.#connection);
    window.removeEventListener("online", this.#ask);
    clearTimeout(this.#waiting);
    clearTimeout(this.#asking);
  }

  handleEvent(event) {
    if (event.target.closest("a.skip")) {
      event.preventDefault();
      event.stopPropagation();
      this.querySelector("main")?.focus();
    }
  }

  focusHeading() {
    requestAnimationFrame(() => {
      const heading = this.querySelector("main h1");
      if (heading) {
        heading.setAttribute("tabindex", "-1");
        heading.focus({ preventScroll: true });
      }
      window.scrollTo({ top: 0, behavior: "instant" });
    });
  }
}

customElements.define("page-frame", PageFrame);
