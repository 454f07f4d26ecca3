// SPDX-License-Identifier: Apache-2.0
// What a counter's device keeps, sealed. The device's key comes from the server once; here it lies sealed under a key
// made of the officer's passphrase and of a secret that this browser never gives out. After too many wrong passphrases
// the sealed key is wiped; the office's code gives it back. The pack and every item are sealed under the device's key.
"use strict";

globalThis.RantauVault = class {
  static tries = 5;
  static rounds = 600_000;
  static shortest = 10;

  constructor(database) {
    this.database = database;
    this.key = null;
    this.about = null;
  }

  static async open() {
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open("rantau-counter", 1);
      opening.onupgradeneeded = () => {
        for (const name of ["device", "pack", "items"]) opening.result.createObjectStore(name, { keyPath: "id" });
      };
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    await navigator.storage?.persist?.();
    return new RantauVault(database);
  }

  // One change at a time; it is on the disk when the promise is kept.
  change(store, act) {
    return new Promise((resolve, reject) => {
      const transaction = this.database.transaction(store, "readwrite", { durability: "strict" });
      act(transaction.objectStore(store));
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  }

  read(store, id) {
    return new Promise((resolve, reject) => {
      const shelf = this.database.transaction(store).objectStore(store);
      const asking = id === undefined ? shelf.getAll() : shelf.get(id);
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => reject(asking.error);
    });
  }

  async device() { return await this.read("device", "own") ?? null; }

  static async sealingKey(passphrase, salt, secret) {
    const typed = new TextEncoder().encode(passphrase.normalize("NFC"));
    const base = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveBits"]);
    const slow = await crypto.subtle.deriveBits(
      { name: "PBKDF2", hash: "SHA-256", salt, iterations: RantauVault.rounds }, base, 256);
    const bound = await crypto.subtle.sign("HMAC", secret, slow);
    return crypto.subtle.importKey("raw", bound, "AES-GCM", false, ["encrypt", "decrypt"]);
  }

  // Keeps what the server gave, sealed under a passphrase; the outbox stays as it is.
  async keep(given, passphrase) {
    const secret = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const sealing = await RantauVault.sealingKey(passphrase, salt, secret);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const inner = new TextEncoder().encode(JSON.stringify({ key: given.key, token: given.token }));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, sealing, inner);
    const before = await this.device();
    if (before && before.device !== given.device) {
      await this.change("items", (shelf) => shelf.clear());
      await this.change("pack", (shelf) => shelf.clear());
    }
    await this.change("device", (shelf) => shelf.put({
      id: "own", device: given.device, name: given.name, place: given.place, salt, secret, iv, sealed, failed: 0,
    }));
    await this.unseal({ key: given.key, token: given.token });
    this.about = await this.device();
  }

  async unseal({ key, token }) {
    const bytes = Uint8Array.from(key.match(/../g), (pair) => parseInt(pair, 16));
    this.key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
    this.token = token;
  }

  // Null when it opened, otherwise how many tries are left. A try is counted before it is made.
  async unlock(passphrase) {
    const own = await this.device();
    if (!own?.sealed) return 0;
    own.failed += 1;
    await this.change("device", (shelf) => shelf.put(own));
    try {
      const sealing = await RantauVault.sealingKey(passphrase, own.salt, own.secret);
      const inner = await crypto.subtle.decrypt({ name: "AES-GCM", iv: own.iv }, sealing, own.sealed);
      await this.unseal(JSON.parse(new TextDecoder().decode(inner)));
    } catch {
      const left = RantauVault.tries - own.failed;
      if (left <= 0) await this.wipe();
      return Math.max(0, left);
    }
    own.failed = 0;
    await this.change("device", (shelf) => shelf.put(own));
    this.about = own;
    return null;
  }

  lock() {
    this.key = null;
    this.token = null;
  }

  // The key and the pack go; what was done stays, sealed.
  async wipe() {
    this.lock();
    const own = await this.device();
    if (own) {
      const { id, device, name, place } = own;
      await this.change("device", (shelf) => shelf.put({ id, device, name, place, failed: 0 }));
    }
    await this.change("pack", (shelf) => shelf.clear());
  }

  async seal(value) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    return { iv, bytes: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, this.key, bytes) };
  }

  async opened({ iv, bytes }) {
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, this.key, bytes);
    return JSON.parse(new TextDecoder().decode(plain));
  }

  // In the order in which they were made. Of an item nothing stands open but its id and its place.
  async items() {
    const rows = await this.read("items");
    rows.sort((one, other) => one.place - other.place);
    return Promise.all(rows.map(async (row) => ({ ...await this.opened(row.sealed), id: row.id, place: row.place })));
  }

  async keepItem(item) {
    const { id, place, ...rest } = item;
    const sealed = await this.seal(rest);
    await this.change("items", (shelf) => shelf.put({ id, place, sealed }));
  }

  async keepPack(answer) {
    const bytes = Uint8Array.from(answer.sealed.match(/../g), (pair) => parseInt(pair, 16));
    await this.change("pack", (shelf) => shelf.put({ id: "own", until: answer.until, bytes }));
  }

  // The pack as the server sealed it for this device; null where there is none, `expired` where it was wiped now.
  async pack() {
    const kept = await this.read("pack", "own");
    if (!kept) return null;
    if (Date.parse(kept.until) <= Date.now()) {
      await this.change("pack", (shelf) => shelf.clear());
      return "expired";
    }
    const way = { name: "AES-GCM", iv: kept.bytes.slice(1, 13), additionalData: RantauVault.place("field.pack", this.about.device) };
    const plain = await crypto.subtle.decrypt(way, this.key, kept.bytes.slice(13));
    return JSON.parse(new TextDecoder().decode(plain));
  }

  // What the server binds the seal to: the kind, a zero byte, and the device's key in eight bytes.
  static place(kind, device) {
    let number = 0n;
    for (const sign of device) number = number * 32n + BigInt("0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(sign));
    const owner = new DataView(new ArrayBuffer(8));
    owner.setBigUint64(0, number);
    return new Uint8Array([...new TextEncoder().encode(kind), 0, ...new Uint8Array(owner.buffer)]);
  }
};
