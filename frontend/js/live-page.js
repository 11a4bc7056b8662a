/**
 * <live-page as-of="rules.appointments.steps">: tells the server when what this page shows may not be so any more. It listens
 * while the page is in sight, and not otherwise; what it has missed meanwhile it learns with the first words of the next
 * line. Changed rules count at once, a bit apart so that not all pages ask in the same moment; appointments of others
 * not more often than every few seconds. With the attribute "sleeps" it asks nothing for somebody who has left the desk; with "visits" it follows
 * the steps of visits too, and appointments as soon as rules.
 */
const ADDRESS = "/changes";
const SETTLED = 700;
const APART = 200;
const SELDOM = 4_000;
const AT_THE_DESK = 250;
const DESKS_APART = 100;
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
    window.addEventListener("online", this);
    document.addEventListener("pointerdown", this, { passive: true, capture: true });
    document.addEventListener("keydown", this, { capture: true });
    this.#openIn(SETTLED);
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this);
    window.removeEventListener("pagehide", this);
    window.removeEventListener("pageshow", this);
    window.removeEventListener("online", this);
    document.removeEventListener("pointerdown", this, { capture: true });
    document.removeEventListener("keydown", this, { capture: true });
    this.#close();
  }

  handleEvent(event) {
    if (event.type === "pointerdown" || event.type === "keydown") {
      this.#touch();
    } else if (event.type === "online") {
      this.#close();
      this.#openIn(0);
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
    this.#line.onopen = () => this.#say(true);
    this.#line.onerror = () => {
      this.#say(false);
      if (this.#line?.readyState === EventSource.CLOSED) {
        this.#line = null;
        this.#openIn(AFTER_A_REFUSAL);
      }
    };
  }

  /** Others on the page may want to know whether it is followed. */
  #say(isOpen) {
    document.dispatchEvent(new CustomEvent("clinic-line", { detail: { isOpen } }));
  }

  #close() {
    clearTimeout(this.#opening);
    clearTimeout(this.#asking);
    this.#line?.close();
    this.#line = null;
  }

  #hear(numbers) {
    this.#told = numbers;
    if (this.#isKnown(numbers) || this.#isAsleep()) {
      return;
    }
    const onlyAppointments = numbers.split(".")[0] === this.#known[0];
    const atTheDesk = this.hasAttribute("visits");
    const pause = atTheDesk ? AT_THE_DESK : SELDOM;
    const apart = atTheDesk ? DESKS_APART : APART;
    const wait = onlyAppointments ? Math.max(0, this.#asked + pause - performance.now()) : 0;
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => this.#ask(onlyAppointments), wait + Math.random() * apart);
  }

  get #known() {
    return (this.getAttribute("as-of") ?? "").split(".");
  }

  #isKnown(numbers) {
    const known = this.#known;
    const ofConcern = this.hasAttribute("visits") ? 3 : 2;
    return numbers.split(".").every((number, at) => at >= ofConcern || number === known[at]);
  }

  #ask(onlyAppointments) {
    if (!this.isConnected || this.#isKnown(this.#told)) {
      return;
    }
    this.#asked = performance.now();
    const detail = { onlyAppointments };
    document.dispatchEvent(new CustomEvent("clinic-changes"));
    this.dispatchEvent(new CustomEvent("clinic-changed", { detail }));
  }
}

customElements.define("live-page", LivePage);
