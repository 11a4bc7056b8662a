/**
 * Single keys press the buttons and follow the links of a page that name them (data-letter): not while somebody types,
 * not with another key held, and not while a dialog is open. Who speaks to their computer switches them off: the browser
 * remembers it. What is typed after a letter that opens a dialog (data-opens) is for the dialog, also before it is there.
 */
const TYPED_IN = "input, textarea, select, [contenteditable], [role=combobox], [role=textbox], [role=listbox]";
const KEPT = "medicenter.letter-keys";
const HELP = "?";
const PATIENCE = 8_000;

export function lettersCount() {
  return localStorage.getItem(KEPT) !== "off";
}

/** Whether a key means a command: a letter, or Delete. */
export function isHeard(event) {
  const [target] = event.composedPath();
  return (
    !event.defaultPrevented &&
    !event.repeat &&
    !event.isComposing &&
    !event.ctrlKey &&
    !event.altKey &&
    !event.metaKey &&
    (event.key === "Delete" || (/^[a-z123[\]{}/?]$/i.test(event.key) && (lettersCount() || event.key === HELP))) &&
    !target.matches?.(TYPED_IN) &&
    !document.querySelector("vaadin-dialog[opened], vaadin-confirm-dialog[opened]")
  );
}

/** What is typed for a dialog that is still on its way; null: none is. */
let ahead = null;

function typesAhead(event) {
  if (ahead && (performance.now() > ahead.until || event.key === "Escape")) {
    ahead = null;
  }
  if (!ahead || event.ctrlKey || event.altKey || event.metaKey || event.composedPath()[0].matches?.(TYPED_IN)) {
    return;
  }
  if (event.key.length === 1) {
    ahead.typed += event.key;
  }
  if (event.key.length === 1 || event.key === "Enter" || event.key === "Delete") {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

function handOver(event) {
  const [field] = event.composedPath();
  if (ahead && field.matches?.(TYPED_IN) && field.closest("vaadin-dialog")) {
    const { typed } = ahead;
    ahead = null;
    if (typed) {
      field.value = typed + field.value;
      field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    }
  }
}

addEventListener("keydown", typesAhead, { capture: true });
addEventListener("focusin", handOver, { capture: true });

addEventListener("keydown", (event) => {
  if (!isHeard(event)) {
    return;
  }
  const button = document.querySelector(`[data-letter="${event.key.toLowerCase()}"]`);
  if (button?.checkVisibility() && !button.disabled) {
    event.preventDefault();
    if (button.dataset.opens !== undefined) {
      ahead = { typed: "", until: performance.now() + PATIENCE };
    }
    button.click();
  }
});
