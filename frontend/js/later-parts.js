/**
 * Stands in for the bundle of Vaadin's parts (fields, dialogs, grids) on pages that show none of them at first
 * (LaterParts.java). The bundle comes with the first part that the server sends, which waits for it, or a moment after
 * somebody has touched the page: then it is there when it is needed.
 */
const PARTS = new Set(document.querySelector("meta[name=later-parts]").content.split(" "));
const KEY_LENGTH = 12;
const AFTER_TOUCH = 1_500;
const flow = ((window.Vaadin ??= {}).Flow ??= {});
let bundle = null;

function fetchBundle() {
  bundle ??= import("later-parts").catch((unreachable) => {
    bundle = null;
    throw unreachable;
  });
  return bundle;
}

/** Each component that is new to the page is announced by a key. Once the bundle is there, it does this itself. */
flow.loadOnDemand = async (key) => {
  if (PARTS.has(key.slice(0, KEY_LENGTH))) {
    await fetchBundle();
    await flow.loadOnDemand(key);
  }
};

flow.resetFocus = () => document.activeElement?.blur();

function touched() {
  ["pointerdown", "keydown"].forEach((it) => removeEventListener(it, touched, { capture: true }));
  setTimeout(() => fetchBundle().catch(() => {}), AFTER_TOUCH);
}
["pointerdown", "keydown"].forEach((it) => addEventListener(it, touched, { capture: true, passive: true }));
