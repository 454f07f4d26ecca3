// SPDX-License-Identifier: Apache-2.0
// Keeps the page that checks cards usable without a network. It touches nothing else: pages with personal data never
// enter a cache.
"use strict";

const version = new URL(self.location.href).searchParams.get("v") ?? "0";
const assets = `rantau-assets-${version}`;
const shelf = "rantau-data";
const page = "/v/";
const files = [`/rantau.css?v=${version}`, `/scan.js?v=${version}`, `/verify.js?v=${version}`, `/icon.svg?v=${version}`];
const knowledge = ["/.well-known/jwks.json", "/.well-known/card-status"];

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(assets);
    await cache.addAll([page, ...files]);
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith("rantau-assets-") && name !== assets) await caches.delete(name);
    }
    await self.clients.claim();
  })());
});

// An answer from the shelf says so, since its age matters.
async function networkFirst(request, store, key) {
  const cache = await caches.open(store);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(key, answer.clone());
    return answer;
  } catch (failure) {
    const kept = await cache.match(key) ?? await cache.match(key, { ignoreSearch: true });
    if (!kept) throw failure;
    const headers = new Headers(kept.headers);
    headers.set("x-from-shelf", "1");
    return new Response(await kept.blob(), { status: kept.status, statusText: kept.statusText, headers });
  }
}

async function cacheFirst(request) {
  const cache = await caches.open(assets);
  return await cache.match(request) ?? fetch(request);
}

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) return;
  if (knowledge.includes(address.pathname)) {
    event.respondWith(networkFirst(request, shelf, address.pathname));
  } else if (address.pathname === page) {
    event.respondWith(networkFirst(request, assets, page + address.search));
  } else if (files.includes(address.pathname + address.search)) {
    event.respondWith(cacheFirst(request));
  }
});
