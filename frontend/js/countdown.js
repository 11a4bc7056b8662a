/**
 * Counts down. Seconds are counted on the browser's monotonic watch, so a wrong wall clock, or one that is set, does not
 * matter. From the server: secondsLeft. An element says in show(left, time) what is seen each second, such as "4:38".
 */
export class Countdown extends HTMLElement {
  #endsAt = 0;
  #ticking = 0;

  set secondsLeft(seconds) {
    this.#endsAt = performance.now() + seconds * 1000;
    this.#tick();
  }

  connectedCallback() {
    this.#ticking = setInterval(() => this.#tick(), 1000);
    this.#tick();
  }

  disconnectedCallback() {
    clearInterval(this.#ticking);
  }

  #tick() {
    if (this.#endsAt) {
      const left = Math.max(0, Math.ceil((this.#endsAt - performance.now()) / 1000));
      this.show(left, `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`);
    }
  }
}
