/**
 * <unsaved-work>: keeps what is typed inside and not saved in this tab (sessionStorage), by the page's address and who is
 * signed in. A page that is loaded again, such as after a new sign-in, gets it back: first what only the server can show
 * (ui/Unsaved.java), then the fields, each found by its name. Only what differs from what was shown at first is kept, and
 * never a password or a code. It is gone when it is saved, dropped or left, at the sign-out, with the tab, and after a day.
 */
const PREFIX = "medicenter.unsaved:";
const NAMED = "#";
const DAY = 86_400_000;
const SETTLED = 250;
const ROUNDS = 8;
const TICKED = "vaadin-checkbox, vaadin-radio-button";
const TEXTS =
  "vaadin-text-field, vaadin-email-field, vaadin-text-area, vaadin-integer-field, vaadin-number-field, " +
  "vaadin-time-picker, input:not([slot]):not([type=password]):not([autocomplete=one-time-code])";
const VALUES = "vaadin-select, vaadin-date-picker";
const NOT_OURS = "vaadin-password-field, vaadin-combo-box, vaadin-multi-select-combo-box";

const tabs = new BroadcastChannel("medicenter.unsaved");

function forgetAll() {
  for (const place of Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX))) {
    sessionStorage.removeItem(place);
  }
}

tabs.addEventListener("message", forgetAll);

document.addEventListener(
  "click",
  (event) => {
    if (event.target.closest?.("[data-sign-out]")) {
      forgetAll();
      tabs.postMessage("signed-out");
    }
  },
  true,
);

function account() {
  return document.querySelector("[data-account]")?.dataset.account ?? "";
}

const here = () => PREFIX + location.pathname + location.search;

/** What is kept there, for who is signed in; else null. */
function read(place) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? "null");
    return kept && kept.account === account() && Date.now() - kept.at < DAY ? kept : null;
  } catch {
    return null;
  }
}

class UnsavedWork extends HTMLElement {
  #place = "";
  #texts = "{}";
  #shown = null;
  #kept = null;
  #waiting = 0;

  connectedCallback() {
    this.addEventListener("input", this);
    this.addEventListener("change", this);
    this.#waiting = setTimeout(() => this.#begin());
  }

  /**
   * Saved, dropped or left. A page that is loaded anew is not taken apart, so what is kept stays; so it does where a
   * session has ended, and another tab has found out first (staff-page.js).
   */
  disconnectedCallback() {
    this.removeEventListener("input", this);
    this.removeEventListener("change", this);
    clearTimeout(this.#waiting);
    if (document.documentElement.dataset.leaving === undefined) {
      this.#forget();
    }
  }

  handleEvent() {
    this.#keep();
  }

  /** By the server, after each change that it has heard of. */
  stands(texts, changed) {
    this.#texts = texts;
    if (this.#kept || !this.#shown) {
      return;
    }
    if (changed) {
      setTimeout(() => this.#keep());
    } else {
      this.#forget();
    }
  }

  /** By the server, when it has put back what is no field. */
  async fill() {
    const { fields } = this.#kept ?? { fields: {} };
    for (let round = 0; round < ROUNDS && this.isConnected; round++) {
      await new Promise((settled) => setTimeout(settled, SETTLED));
      const open = this.#fields().filter(({ name, value }) => name in fields && fields[name] !== value);
      if (open.length === 0 && round > 1) {
        break;
      }
      open.forEach(({ field, name }) => put(field, fields[name]));
    }
    this.#kept = null;
    this.#keep();
  }

  /** All that the server shows is there then. */
  #begin() {
    this.#kept = this.#read();
    this.#shown = Object.fromEntries(this.#fields().map(({ name, value }) => [name, value]));
    if (this.#kept) {
      this.dispatchEvent(new CustomEvent("put-back", { detail: this.#kept.texts }));
    }
  }

  #keep() {
    if (this.#kept || !this.#shown || !this.isConnected) {
      return;
    }
    const typed = this.#fields().filter(({ name, value }) => this.#shown[name] !== value);
    const fields = Object.fromEntries(typed.map(({ name, value }) => [name, value]));
    this.#place = this.#address();
    try {
      sessionStorage.setItem(
        this.#place,
        JSON.stringify({ at: Date.now(), account: account(), texts: this.#texts, fields }),
      );
    } catch {
      // A browser that keeps nothing: then the server's session is all that there is.
    }
  }

  #forget() {
    sessionStorage.removeItem(this.#place);
  }

  #read() {
    this.#place = this.#address();
    const kept = read(this.#place);
    if (!kept) {
      this.#forget();
    }
    return kept;
  }

  #address() {
    return here() + (this.hasAttribute("name") ? NAMED + this.getAttribute("name") : "");
  }

  /** What can be seen, each with a name that it has again when the page is loaded anew. */
  #fields() {
    const times = {};
    return [...this.querySelectorAll(`${TICKED}, ${TEXTS}, ${VALUES}`)]
      .filter((field) => !field.closest(NOT_OURS) && !field.closest("[hidden]") && !field.parentElement.closest(TEXTS))
      .map((field) => {
        const group = field.parentElement.closest("vaadin-checkbox-group, vaadin-radio-group")?.id ?? "";
        const words = [field.localName, group, field.id, field.label ?? field.getAttribute("aria-label") ?? ""].join("|");
        times[words] = (times[words] ?? 0) + 1;
        return { field, name: `${words}|${times[words]}`, value: valueOf(field) };
      });
  }
}

/**
 * <kept-dialogs>: tells the server which dialog of this page was open with something typed in it, so that it opens it
 * again (ui/KeptDialogs.java); the <unsaved-work> inside then fills it in.
 */
class KeptDialogs extends HTMLElement {
  connectedCallback() {
    setTimeout(() => this.#look());
  }

  #look() {
    const place = here() + NAMED;
    const found = Object.keys(sessionStorage).find((key) => key.startsWith(place) && read(key));
    if (found && this.isConnected) {
      this.dispatchEvent(new CustomEvent("reopen", { detail: found.slice(place.length) }));
    }
  }
}

function valueOf(field) {
  if (field.matches(TICKED)) {
    return field.checked;
  }
  return field.matches(VALUES) ? field.value : (field.inputElement?.value ?? field.value);
}

function put(field, value) {
  if (field.matches("vaadin-radio-button")) {
    if (value) (field.inputElement ?? field).click();
  } else if (field.matches("vaadin-checkbox")) {
    (field.inputElement ?? field).click();
  } else {
    field.value = value;
    field.dispatchEvent(new CustomEvent("change", { bubbles: true }));
  }
}

customElements.define("unsaved-work", UnsavedWork);
customElements.define("kept-dialogs", KeptDialogs);
