/**
 * <page-frame>: the frame of the views. Leads the skip link to the content, puts the focus on the heading after a change
 * of view, asks the server for the opening state when it has changed, and says so when the connection is lost.
 */
const LOST = ["reconnecting", "connection-lost"];

class PageFrame extends HTMLElement {
  #waiting = 0;

  set stateChangesIn(milliseconds) {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.dispatchEvent(new CustomEvent("opening-changed")), milliseconds);
  }

  #connection = (before, now) => {
    const note = this.querySelector(".offline");
    if (note) {
      note.hidden = !LOST.includes(now);
    }
  };

  connectedCallback() {
    this.addEventListener("click", this);
    window.Vaadin?.connectionState?.addStateChangeListener(this.#connection);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
    window.Vaadin?.connectionState?.removeStateChangeListener(this.#connection);
    clearTimeout(this.#waiting);
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
