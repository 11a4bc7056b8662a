/**
 * A finger that rests on a visit for a moment picks it up. One that goes on before scrolls, and one that is lifted before
 * taps, as everywhere: nothing is moved by accident.
 */
const REST = 400;
const STILL = 10;

export class Finger {
  #resting = null;
  #holds = false;

  constructor(root) {
    root.addEventListener("pointerdown", (event) => (this.#holds &&= !event.isPrimary), { capture: true });
    root.addEventListener("pointermove", (event) => this.#moved(event));
    root.addEventListener("pointerup", () => this.stop());
    root.addEventListener("pointercancel", () => this.stop());
    // Browsers ask once, at the first step: a touch that is not theirs then does not scroll, and ends without a click.
    for (const type of ["touchmove", "touchend", "contextmenu"]) {
      root.addEventListener(type, (event) => this.#keep(event), { passive: false });
    }
  }

  rest(press, pickUp) {
    this.stop();
    const timer = setTimeout(() => {
      this.#resting = null;
      this.#holds = pickUp();
    }, REST);
    this.#resting = { ...press, timer };
  }

  stop() {
    clearTimeout(this.#resting?.timer);
    this.#resting = null;
  }

  /** A finger that trembles aims at nothing yet. */
  static isStill(press, event) {
    return Math.hypot(event.clientX - press.x, event.clientY - press.y) < STILL;
  }

  #moved(event) {
    if (this.#resting && !Finger.isStill(this.#resting, event)) {
      this.stop();
    }
  }

  #keep(event) {
    if (this.#holds && event.cancelable) {
      event.preventDefault();
    }
  }
}
