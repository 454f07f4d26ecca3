// SPDX-License-Identifier: Apache-2.0
// Keeps the counter usable without a network: its page, its style and its scripts. What people say never enters this
// cache; it lies sealed in the browser's database.
"use strict";

const version = new URL(self.location.href).searchParams.get("v") ?? "0";
const shelf = `rantau-counter-${version}`;
const page = "/konter";
const files = ["rantau.css", "scan.js", "counter-vault.js", "counter-checks.js", "counter.js", "icon.svg"]
  .map((name) => `/${name}?v=${version}`);
const patience = 4000;

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(shelf);
    await cache.addAll([page, ...files]);
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith("rantau-counter-") && name !== shelf) await caches.delete(name);
    }
    await self.clients.claim();
  })());
});

// A line that is neither dead nor alive is taken for dead after a while.
async function pageFirstFromNetwork(request, address) {
  const cache = await caches.open(shelf);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patience) });
    if (answer.ok) await cache.put(page + address.search, answer.clone());
    return answer;
  } catch (failure) {
    const kept = await cache.match(page + address.search) ?? await cache.match(page, { ignoreSearch: true });
    if (!kept) throw failure;
    return kept;
  }
}

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) return;
  if (address.pathname === page) {
    event.respondWith(pageFirstFromNetwork(request, address));
  } else if (files.includes(address.pathname + address.search)) {
    event.respondWith((async () => await (await caches.open(shelf)).match(request) ?? fetch(request))());
  }
});
