// Keeps the emergency page for the time without a connection. It keeps nothing else, and says nothing while the network answers.
const SHELF = "emergency-1";
const COPY = "/emergency?offline";
const RENEW_AFTER = 24 * 60 * 60 * 1000;

self.addEventListener("install", (event) => {
  event.waitUntil(renew().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== SHELF).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate" && event.request.method === "GET") {
    event.respondWith(fromNetworkOrShelf(event));
  }
});

async function fromNetworkOrShelf(event) {
  try {
    const page = await fetch(event.request);
    event.waitUntil(renewIfOld());
    return page;
  } catch (offline) {
    const copy = await caches.match(COPY);
    if (copy) return copy;
    throw offline;
  }
}

async function renewIfOld() {
  const copy = await caches.match(COPY);
  const made = copy && Date.parse(copy.headers.get("date"));
  if (!made || Date.now() - made > RENEW_AFTER) await renew().catch(() => {});
}

async function renew() {
  const answer = await fetch(COPY, { cache: "reload" });
  if (!answer.ok) throw new Error("The emergency page cannot be kept now");
  await (await caches.open(SHELF)).put(COPY, answer);
}
