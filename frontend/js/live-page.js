/**
 * <live-page as-of="rules.appointments">: tells the server when what this page shows may not be so any more. It listens
 * while the page is in sight, and not otherwise; what it has missed meanwhile it learns with the first words of the next
 * line. Changed rules count at once, a bit apart so that not all pages ask in the same moment; appointments of others
 * not more often than every few seconds. With the attribute "sleeps" it asks nothing for somebody who has left the desk.
 */
const ADDRESS = "/changes";
const SETTLED = 700;
const APART = 200;
const SELDOM = 4_000;
const AFTER_A_REFUSAL = 30_000;
const LEFT_THE_DESK = 600_000;

class LivePage extends HTMLElement {
  #line = null;
  #opening = 0;
  #asking = 0;
  #told = "";
  #asked = -SELDOM;
  #touched = 0;

  connectedCallback() {
    this.#touched = performance.now();
    document.addEventListener("visibilitychange", this);
    window.addEventListener("pagehide", this);
    window.addEventListener("pageshow", this);
    document.addEventListener("pointerdown", this, { passive: true, capture: true });
    document.addEventListener("keydown", this, { capture: true });
    this.#openIn(SETTLED);
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this);
    window.removeEventListener("pagehide", this);
    window.removeEventListener("pageshow", this);
    document.removeEventListener("pointerdown", this, { capture: true });
    document.removeEventListener("keydown", this, { capture: true });
    this.#close();
  }

  handleEvent(event) {
    if (event.type === "pointerdown" || event.type === "keydown") {
      this.#touch();
    } else if (event.type !== "pagehide" && document.visibilityState === "visible") {
      this.#openIn(0);
    } else {
      this.#close();
    }
  }

  #touch() {
    const slept = this.#isAsleep();
    this.#touched = performance.now();
    if (slept && this.#told) {
      this.#hear(this.#told);
    }
  }

  #isAsleep() {
    return this.hasAttribute("sleeps") && performance.now() - this.#touched > LEFT_THE_DESK;
  }

  #openIn(milliseconds) {
    clearTimeout(this.#opening);
    this.#opening = setTimeout(() => this.#open(), milliseconds);
  }

  #open() {
    if (this.#line || !this.isConnected || document.visibilityState !== "visible") {
      return;
    }
    this.#line = new EventSource(ADDRESS);
    this.#line.onmessage = (message) => this.#hear(message.data);
    this.#line.onerror = () => {
      if (this.#line?.readyState === EventSource.CLOSED) {
        this.#line = null;
        this.#openIn(AFTER_A_REFUSAL);
      }
    };
  }

  #close() {
    clearTimeout(this.#opening);
    clearTimeout(this.#asking);
    this.#line?.close();
    this.#line = null;
  }

  #hear(numbers) {
    this.#told = numbers;
    const known = this.getAttribute("as-of") ?? "";
    if (numbers === known || this.#isAsleep()) {
      return;
    }
    const onlyAppointments = numbers.split(".")[0] === known.split(".")[0];
    const wait = onlyAppointments ? Math.max(0, this.#asked + SELDOM - performance.now()) : 0;
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => this.#ask(onlyAppointments), wait + Math.random() * APART);
  }

  #ask(onlyAppointments) {
    if (!this.isConnected || this.#told === this.getAttribute("as-of")) {
      return;
    }
    this.#asked = performance.now();
    const detail = { onlyAppointments };
    document.dispatchEvent(new CustomEvent("clinic-changes"));
    this.dispatchEvent(new CustomEvent("clinic-changed", { detail }));
  }
}

customElements.define("live-page", LivePage);
