/**
 * <hold-line>: counts down how long a time is kept. The timer is silent for screen readers; two minutes before the end,
 * and at the end, it is said once. Seconds are counted on the browser's monotonic watch, so a wrong wall clock, or one
 * that is set, does not matter.
 */
const WARN_AT = 120;
/** Earlier, keeping it longer would gain little, and it can be done only once. */
const OFFER_AT = 240;

class HoldLine extends HTMLElement {
  #endsAt = 0;
  #ticking = 0;
  #warned = false;
  warning = "";
  end = "";

  set secondsLeft(seconds) {
    this.#endsAt = performance.now() + seconds * 1000;
    this.#warned = seconds <= WARN_AT;
    this.#start();
  }

  connectedCallback() {
    if (this.#endsAt) {
      this.#start();
    }
  }

  disconnectedCallback() {
    clearInterval(this.#ticking);
  }

  #start() {
    clearInterval(this.#ticking);
    this.#ticking = setInterval(() => this.#tick(), 1000);
    this.#tick();
  }

  #tick() {
    const left = Math.max(0, Math.ceil((this.#endsAt - performance.now()) / 1000));
    const timer = this.querySelector("[role=timer]");
    if (timer) {
      timer.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    }
    const longer = this.querySelector(".longer");
    if (longer) {
      longer.hidden = left > OFFER_AT;
    }
    if (left <= WARN_AT && !this.#warned) {
      this.#warned = true;
      this.#say(this.warning);
    }
    if (left === 0) {
      clearInterval(this.#ticking);
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
