/** <undo-bar>: counts down quietly how long something may be taken back, and goes when that is over. */
import { Countdown } from "./countdown.js";

class UndoBar extends Countdown {
  words = "{0}";

  show(left, time) {
    const timer = this.querySelector("[role=timer]");
    if (timer) {
      timer.textContent = this.words.replace("{0}", time);
    }
    this.hidden = left === 0;
  }
}

customElements.define("undo-bar", UndoBar);
