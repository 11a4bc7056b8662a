/**
 * <kept-form>: keeps what is typed in this tab (sessionStorage) until it is sent, so that a reload, a lost connection or a
 * restarted server lose nothing. It is gone with the tab, after an hour, and when it is booked (DetailsForm.java). Consent
 * is not kept: it is given anew. Also counts the letters of the note.
 */
const PLACE = "medicenter.details";
const HOUR = 3_600_000;

class KeptForm extends HTMLElement {
  #forgetting = 0;
  countWords = "";

  connectedCallback() {
    this.addEventListener("input", this);
    this.addEventListener("change", this);
    setTimeout(() => this.#restore());
  }

  disconnectedCallback() {
    this.removeEventListener("input", this);
    this.removeEventListener("change", this);
  }

  handleEvent() {
    this.#keep();
    this.#count();
  }

  forget() {
    sessionStorage.removeItem(PLACE);
  }

  #fields() {
    return [...this.querySelectorAll("vaadin-text-field, vaadin-email-field, vaadin-text-area")];
  }

  #group() {
    return this.querySelector("#whom");
  }

  #keep() {
    const typed = Object.fromEntries(this.#fields().map((field) => [field.id, field.inputElement?.value ?? field.value]));
    const group = this.#group();
    const whom = group ? [...group.querySelectorAll("input")].findIndex((radio) => radio.checked) : 0;
    clearTimeout(this.#forgetting);
    this.#forgetting = setTimeout(() => this.forget(), HOUR);
    try {
      sessionStorage.setItem(PLACE, JSON.stringify({ at: Date.now(), typed, whom }));
    } catch {
      // A browser that keeps nothing: the server still has what was typed.
    }
  }

  #restore() {
    const kept = this.#kept();
    if (kept) {
      const radios = this.#group()?.querySelectorAll("input") ?? [];
      if (kept.whom > 0 && radios[kept.whom] && !radios[kept.whom].checked) {
        radios[kept.whom].click();
      }
      for (const field of this.#fields()) {
        if (!field.value && kept.typed[field.id]) {
          field.value = kept.typed[field.id];
          field.dispatchEvent(new CustomEvent("change", { bubbles: true }));
        }
      }
    }
    this.#count();
  }

  #kept() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(PLACE) ?? "null");
      if (kept && Date.now() - kept.at < HOUR) {
        return kept;
      }
      this.forget();
      return null;
    } catch {
      return null;
    }
  }

  #count() {
    const note = this.querySelector("vaadin-text-area");
    const count = this.querySelector(".count");
    if (note && count) {
      count.textContent = this.countWords.replace("{0}", [...(note.inputElement?.value ?? note.value ?? "")].length);
    }
  }
}

customElements.define("kept-form", KeptForm);
