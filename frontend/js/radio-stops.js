/**
 * A group of radio buttons is one stop of the Tab key, as the browser has it. In a dialog it is not: what keeps the focus
 * inside there goes from button to button, and whoever then types a space has chosen another one.
 */
function oneStop(radio) {
  const group = [...(radio.closest("vaadin-radio-group")?.querySelectorAll("input[type=radio]") ?? [])];
  const stop = group.find((it) => it.checked) ?? radio;
  group.forEach((it) => (it.tabIndex = it === stop ? 0 : -1));
}

function heard(event) {
  if (event.target.matches?.("vaadin-radio-group input[type=radio]")) {
    oneStop(event.target);
  }
}

addEventListener("focusin", heard, { capture: true });
addEventListener("change", heard, { capture: true });
addEventListener("keydown", heard, { capture: true });
