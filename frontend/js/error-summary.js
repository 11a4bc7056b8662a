/** <error-summary>: its links put the focus into the fields that they name, without a new address. */
class ErrorSummary extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", this);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
  }

  handleEvent(event) {
    const link = event.target.closest("a[href^='#']");
    const field = link && document.getElementById(link.getAttribute("href").slice(1));
    if (field) {
      event.preventDefault();
      event.stopPropagation();
      field.focus();
      field.scrollIntoView({ block: "center" });
    }
  }
}

customElements.define("error-summary", ErrorSummary);
