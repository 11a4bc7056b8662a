/**
 * <mc-board-state>: whether the board is what the server knows. It listens to the page's line to the server (live-page.js);
 * when that is lost for some seconds, or the network is, it says so with the time of what is shown, and neither the board
 * nor any button takes commands until the line is back: what is pressed meanwhile would be kept, and carried out later,
 * when nobody thinks of it any more.
 */
const PATIENCE = 5_000;

class BoardState extends HTMLElement {
  #waiting = 0;
  #above = null;
  #refuse = (event) => {
    const isCommand = event.type === "click" || event.key === "Enter";
    if (this.dataset.state === "lost" && isCommand && !event.target.closest?.("a[href]")) {
      event.stopImmediatePropagation();
      event.preventDefault();
      this.#say(this.words.refused);
      this.#sayAbove();
    }
  };

  /** An open dialog hides the foot: what is said there comes above it as well. */
  #sayAbove() {
    if (!document.querySelector("vaadin-dialog[opened], vaadin-confirm-dialog[opened]")) {
      return;
    }
    this.#above ??= document.body.appendChild(
      Object.assign(document.createElement("div"), { className: "s-above", popover: "manual", role: "alert" }),
    );
    this.#above.hidePopover();
    this.#above.textContent = this.words.refused;
    this.#above.showPopover();
  }

  connectedCallback() {
    document.addEventListener("clinic-line", this);
    addEventListener("offline", this);
    addEventListener("click", this.#refuse, { capture: true });
    addEventListener("keydown", this.#refuse, { capture: true });
    this.#show("live");
  }

  disconnectedCallback() {
    clearTimeout(this.#waiting);
    this.#above?.remove();
    this.#above = null;
    document.removeEventListener("clinic-line", this);
    removeEventListener("offline", this);
    removeEventListener("click", this.#refuse, { capture: true });
    removeEventListener("keydown", this.#refuse, { capture: true });
  }

  /** Properties from the server: words {live, lost, refused}, asOf. */
  set asOf(time) {
    this.time = time;
  }

  handleEvent(event) {
    clearTimeout(this.#waiting);
    if (event.type === "offline") {
      this.#show("lost");
    } else if (event.detail.isOpen) {
      this.#show("live");
    } else {
      this.#waiting = setTimeout(() => this.#show("lost"), PATIENCE);
    }
  }

  #say(words) {
    this.querySelector("[role=status]").textContent = words;
  }

  #show(state) {
    if (this.dataset.state === state) {
      return;
    }
    this.dataset.state = state;
    if (state === "live") {
      this.#above?.hidePopover();
    }
    const words = state === "live" ? this.words?.live : this.words?.lost.replace("{0}", this.time);
    this.#say(words ?? "");
    for (const board of document.querySelectorAll("mc-day-board")) {
      board.lost = state === "lost" ? this.words.refused : "";
    }
  }
}

customElements.define("mc-board-state", BoardState);
