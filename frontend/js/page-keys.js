/**
 * Single keys press the buttons and follow the links of a page that name them (data-letter): not while somebody types,
 * not with another key held, and not while a dialog is open. Who speaks to their computer switches them off: the browser
 * remembers it.
 */
const TYPED_IN = "input, textarea, select, [contenteditable], [role=combobox], [role=textbox], [role=listbox]";
const KEPT = "medicenter.letter-keys";
const HELP = "?";

export function lettersCount() {
  return localStorage.getItem(KEPT) !== "off";
}

function isHeard(event) {
  const [target] = event.composedPath();
  return (
    !event.defaultPrevented &&
    !event.repeat &&
    !event.isComposing &&
    !event.ctrlKey &&
    !event.altKey &&
    !event.metaKey &&
    /^[a-z123[\]{}/?]$/i.test(event.key) &&
    (lettersCount() || event.key === HELP) &&
    !target.matches?.(TYPED_IN) &&
    !document.querySelector("vaadin-dialog[opened], vaadin-confirm-dialog[opened]")
  );
}

addEventListener("keydown", (event) => {
  if (!isHeard(event)) {
    return;
  }
  const button = document.querySelector(`[data-letter="${event.key.toLowerCase()}"]`);
  if (button?.checkVisibility() && !button.disabled) {
    event.preventDefault();
    button.click();
  }
});
