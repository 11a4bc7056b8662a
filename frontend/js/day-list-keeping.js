// Asks the service worker to keep today's list, and hears when it has. Browsers without one keep nothing.
const worker = navigator.serviceWorker;

worker?.register("/sw.js").catch(() => {});

export async function keepDayList(location) {
  const ready = await worker?.ready;
  ready?.active?.postMessage({ keepDayList: location });
}

export function whenKept(told) {
  worker?.addEventListener("message", (event) => {
    if (event.data?.dayListAsOf) told(event.data.dayListAsOf);
  });
  worker?.startMessages();
}
