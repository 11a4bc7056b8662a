/**
 * <hold-line>: counts down how long a time is kept. The timer is silent for screen readers; two minutes before the end,
 * and at the end, it is said once.
 */
import { Countdown } from "./countdown.js";

const WARN_AT = 120;
/** Earlier, keeping it longer would gain little, and it can be done only once. */
const OFFER_AT = 240;

class HoldLine extends Countdown {
  #warned = false;
  #ended = false;
  warning = "";
  end = "";

  set secondsLeft(seconds) {
    this.#warned = seconds <= WARN_AT;
    this.#ended = false;
    super.secondsLeft = seconds;
  }

  show(left, time) {
    const timer = this.querySelector("[role=timer]");
    if (timer) {
      timer.textContent = time;
    }
    const longer = this.querySelector(".longer");
    if (longer) {
      longer.hidden = left > OFFER_AT;
    }
    if (left <= WARN_AT && !this.#warned) {
      this.#warned = true;
      this.#say(this.warning);
    }
    if (left === 0 && !this.#ended) {
      this.#ended = true;
      this.#say(this.end);
      this.dispatchEvent(new CustomEvent("end"));
    }
  }

  #say(words) {
    const status = this.querySelector("[role=status]");
    if (status) {
      status.textContent = words;
    }
  }
}

customElements.define("hold-line", HoldLine);
