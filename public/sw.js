// Keeps one page for when there is no network: /offline and its styles. Nothing of a member is
// ever kept here; every other request goes to the network untouched.
const store = "offline-1";

async function keepOfflinePage() {
  const cache = await caches.open(store);
  const page = await fetch("/offline", { credentials: "omit" });
  if (!page.ok) return;
  const html = await page.clone().text();
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((m) => m[1]);
  await cache.addAll(styles);
  await cache.put("/offline", page);
}

self.addEventListener("install", (event) => {
  event.waitUntil(keepOfflinePage().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => caches.match("/offline")));
  } else if (request.destination === "style") {
    event.respondWith(fetch(request).catch(() => caches.match(request)));
  }
});
