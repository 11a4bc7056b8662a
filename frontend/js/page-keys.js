/**
 * Single letters press the buttons of a page that name them (data-letter): not while somebody types, not with another key
 * held, and not while a dialog is open.
 */
const TYPED_IN = "input, textarea, select, [contenteditable], [role=combobox], [role=textbox], [role=listbox]";

addEventListener("keydown", (event) => {
  const [target] = event.composedPath();
  if (
    event.defaultPrevented ||
    event.repeat ||
    event.isComposing ||
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    !/^[a-z]$/i.test(event.key) ||
    target.matches?.(TYPED_IN) ||
    document.querySelector("vaadin-dialog[opened], vaadin-confirm-dialog[opened]")
  ) {
    return;
  }
  const button = document.querySelector(`button[data-letter="${event.key.toLowerCase()}"]`);
  if (button?.checkVisibility() && !button.disabled) {
    event.preventDefault();
    button.click();
  }
});
