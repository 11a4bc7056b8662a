// Keeps two pages for the time without a connection: the emergency page for everybody, and today's day list where staff
// has the board open. It says nothing while the network answers.
const SHELF = "emergency-1";
const COPY = "/emergency?offline";
const RENEW_AFTER = 24 * 60 * 60 * 1000;

const DAY_SHELF = "day-list-1";
const DAY_COPY = "/staff/day-list?kept";
const KEPT_UNTIL = "Kept-Until";
const OF_STAFF = /^\/(reception|staff)(\/|$)/;
const SIGNS_IN = /^\/(sign-in|invitation)(\/|$)/;

// Who signs out while a copy is on its way keeps none.
let wiped = 0;

self.addEventListener("install", (event) => {
  event.waitUntil(renew().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name !== SHELF && name !== DAY_SHELF))
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate" && event.request.method === "GET") {
    event.respondWith(fromNetworkOrShelf(event));
  }
});

self.addEventListener("message", (event) => {
  if (typeof event.data?.keepDayList === "string") {
    event.waitUntil(keepDayList(event.data.keepDayList, event.source).catch(() => {}));
  }
});

async function fromNetworkOrShelf(event) {
  const path = new URL(event.request.url).pathname;
  if (SIGNS_IN.test(path)) await wipeDayList();
  try {
    const page = await fetch(event.request);
    event.waitUntil(renewIfOld());
    return page;
  } catch (offline) {
    const copy = (OF_STAFF.test(path) && (await keptDayList())) || (await caches.match(COPY));
    if (copy) return copy;
    throw offline;
  }
}

async function renewIfOld() {
  await keptDayList();
  const copy = await caches.match(COPY);
  const made = copy && Date.parse(copy.headers.get("date"));
  if (!made || Date.now() - made > RENEW_AFTER) await renew().catch(() => {});
}

async function renew() {
  const answer = await fetch(COPY, { cache: "reload" });
  if (!answer.ok) throw new Error("The emergency page cannot be kept now");
  await (await caches.open(SHELF)).put(COPY, answer);
}

// Whoever is not let in any more, or led to the sign-in, keeps nothing either.
async function keepDayList(location, page) {
  const before = wiped;
  const answer = await fetch(`${DAY_COPY}&location=${encodeURIComponent(location)}`, { cache: "no-store" });
  if (answer.redirected || answer.status === 401 || answer.status === 403) return wipeDayList();
  const seconds = Number(answer.headers.get("Kept-For"));
  if (!answer.ok || !seconds) return undefined;
  const headers = new Headers(answer.headers);
  headers.set(KEPT_UNTIL, String(Date.now() + seconds * 1000));
  const copy = new Response(await answer.blob(), { headers });
  await (await caches.open(DAY_SHELF)).put(DAY_COPY, copy);
  if (wiped !== before) return wipeDayList();
  page?.postMessage({ dayListAsOf: headers.get("As-Of") });
  return undefined;
}

// A list of yesterday is no list.
async function keptDayList() {
  const copy = await caches.match(DAY_COPY);
  if (copy && Date.now() > Number(copy.headers.get(KEPT_UNTIL))) {
    await wipeDayList();
    return undefined;
  }
  return copy;
}

async function wipeDayList() {
  wiped++;
  await caches.delete(DAY_SHELF);
}
