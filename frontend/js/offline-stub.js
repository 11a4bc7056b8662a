/**
 * What stands in a page that came without its data: as soon as the server answers, the whole page is loaded again; if
 * that was in vain it asks less often.
 */
const KEY = "medicenter.loaded-again";
const SOON = 2_000;
const LATEST = 60_000;
const FORGOTTEN = 120_000;

const [times, at] = (sessionStorage.getItem(KEY) ?? "0 0").split(" ").map(Number);
const before = Date.now() - at < FORGOTTEN ? times : 0;
const pause = Math.min(LATEST, SOON * 2 ** before);

async function ask() {
  const answer = await fetch("/sw.js", { method: "HEAD", cache: "no-store" }).catch(() => null);
  if (answer?.ok) {
    sessionStorage.setItem(KEY, `${before + 1} ${Date.now()}`);
    top.location.reload();
  } else {
    setTimeout(ask, pause);
  }
}

setTimeout(ask, pause);
