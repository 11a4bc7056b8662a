/**
 * Pages of the staff show patients. When somebody signs out in one of a browser's tabs, all others leave too, without
 * waiting for a click; so does a page that the browser takes out of its memory (Back) after that.
 */
import "./radio-stops.js";

const SIGN_IN = "/sign-in";
const doors = new BroadcastChannel("medicenter.staff");

function isStaffPage() {
  return /^\/(reception|admin)(\/|$)/.test(location.pathname);
}

function leave() {
  if (isStaffPage()) {
    document.documentElement.dataset.leaving = "";
    document.body.replaceChildren();
    location.replace(SIGN_IN);
  }
}

doors.addEventListener("message", (event) => {
  if (event.data === "signed-out") leave();
});

// Whoever is still signed in does not stay at the sign-in.
setTimeout(() => {
  if (location.pathname === SIGN_IN) doors.postMessage("signed-out");
}, 500);

addEventListener("pageshow", (event) => {
  if (event.persisted && isStaffPage()) location.reload();
});
