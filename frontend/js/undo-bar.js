/** <undo-bar>: counts down quietly how long something may be taken back, and goes when that is over. */
class UndoBar extends HTMLElement {
  #endsAt = 0;
  #ticking = 0;
  words = "{0}";

  set secondsLeft(seconds) {
    this.#endsAt = performance.now() + seconds * 1000;
    this.#tick();
  }

  connectedCallback() {
    this.#ticking = setInterval(() => this.#tick(), 1000);
  }

  disconnectedCallback() {
    clearInterval(this.#ticking);
  }

  #tick() {
    const left = Math.max(0, Math.ceil((this.#endsAt - performance.now()) / 1000));
    const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    const timer = this.querySelector("[role=timer]");
    if (timer) {
      timer.textContent = this.words.replace("{0}", time);
    }
    this.hidden = left === 0;
  }
}

customElements.define("undo-bar", UndoBar);
