// Keeps the emergency page on this device. Nothing on the page waits for it.
if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register("/sw.js").catch(() => {});
}
