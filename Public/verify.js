// SPDX-License-Identifier: Apache-2.0
// Checks a membership card in the browser: ES256 signature, days, revocation. Works offline once the keys and the
// list of revoked cards have been fetched. All words come from the data attributes of #verifier.
"use strict";

(() => {
  const root = document.getElementById("verifier");
  if (!root) return;
  const words = root.dataset;
  const language = document.documentElement.lang;
  const keysAddress = "/.well-known/jwks.json";
  const statusAddress = "/.well-known/card-status";
  const shelf = "rantau-data";
  const aDay = 86400;
  const tolerance = 300;

  class Refusal extends Error {
    constructor(state) {
      super(state);
      this.state = state;
    }
  }

  // Network first; what was fetched is kept for when there is none.
  async function fetchKept(address) {
    const cache = "caches" in globalThis ? await caches.open(shelf) : null;
    try {
      const answer = await fetch(address, { cache: "no-cache" });
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      await cache?.put(address, answer.clone());
      return { text: await answer.text(), fresh: !answer.headers.has("x-from-shelf") };
    } catch {
      const kept = await cache?.match(address);
      return kept ? { text: await kept.text(), fresh: false } : null;
    }
  }

  function bytes(base64url) {
    const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  }

  function parse(token) {
    const parts = token.split(".");
    if (parts.length !== 3) throw new Refusal("unreadable");
    try {
      const read = (part) => JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes(part)));
      const signed = new TextEncoder().encode(`${parts[0]}.${parts[1]}`);
      return { header: read(parts[0]), claims: read(parts[1]), signed, signature: bytes(parts[2]) };
    } catch {
      throw new Refusal("unreadable");
    }
  }

  // The type keeps cards and status lists, which share a key, apart. A key that we do not know means a forgery only
  // when our keys are fresh.
  async function verify(token, type, keys) {
    if (token.header.alg !== "ES256" || token.header.typ !== type) throw new Refusal("forged");
    const known = JSON.parse(keys.text).keys.filter((key) => key.kty === "EC" && key.crv === "P-256");
    const fitting = known.filter((key) => key.kid === token.header.kid);
    for (const { kty, crv, x, y } of fitting) {
      const way = { name: "ECDSA", namedCurve: "P-256" };
      const key = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, way, false, ["verify"]);
      if (await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, token.signature, token.signed)) return;
    }
    throw new Refusal(fitting.length > 0 || keys.fresh ? "forged" : "unknowable");
  }

  async function readStatus(keys) {
    const kept = await fetchKept(statusAddress);
    if (!kept) return null;
    try {
      const token = parse(kept.text.trim());
      await verify(token, "statuslist+jwt", keys);
      return { made: token.claims.iat, size: token.claims.size, bits: bytes(token.claims.revoked) };
    } catch {
      return null;
    }
  }

  // Whether a card is revoked; null when no list speaks of it.
  function isRevoked(status, index) {
    if (!status || index >= status.size) return null;
    return (status.bits[index >> 3] >> (index & 7) & 1) === 1;
  }

  // The law's day is the day in Jakarta, seven hours ahead of UTC.
  function jakartaDay(secondsAhead = 0) {
    return new Date(Date.now() + (7 * 3600 + secondsAhead) * 1000).toISOString().slice(0, 10);
  }

  function stateOf(claims, status) {
    const revoked = isRevoked(status, claims.sti);
    if (revoked === true) return "revoked";
    if (claims.exp <= Date.now() / 1000) return "expired";
    if (claims.to < jakartaDay()) return "ended";
    if (claims.from > jakartaDay(tolerance)) return "notYet";
    return revoked === null ? "unchecked" : "valid";
  }

  async function check(text) {
    const code = text.includes("#") ? text.slice(text.indexOf("#") + 1) : text;
    let claims = null;
    let status = null;
    try {
      const token = parse(code.trim());
      if (typeof token.claims.sti !== "number" || typeof token.claims.name !== "string") {
        throw new Refusal("unreadable");
      }
      const keys = await fetchKept(keysAddress);
      if (!keys || !crypto.subtle) throw new Refusal("unknowable");
      await verify(token, "card+jwt", keys);
      claims = token.claims;
      status = await readStatus(keys);
      return { state: stateOf(claims, status), claims, status };
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return { state: refusal.state, claims, status };
    }
  }

  function element(name, attributes = {}, children = []) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }

  const drawings = { good: "M7 12.5l3.5 3.5L17 9", bad: "M8 8l8 8M16 8l-8 8", care: "M12 7v6M12 17h.01" };

  function icon(tone) {
    const space = "http://www.w3.org/2000/svg";
    const drawing = document.createElementNS(space, "svg");
    drawing.setAttribute("viewBox", "0 0 24 24");
    drawing.setAttribute("class", "icon");
    drawing.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(space, "path");
    path.setAttribute("d", `M12 2a10 10 0 100 20 10 10 0 000-20z${drawings[tone]}`);
    drawing.append(path);
    return drawing;
  }

  // Days and times as every other page writes them: 4 July 2026, 17.00 WIB.
  function day(text) {
    const form = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
      day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
    });
    return form.format(new Date(`${text}T00:00:00Z`));
  }

  function moment(seconds) {
    const inJakarta = new Date((seconds + 7 * 3600) * 1000).toISOString();
    return `${day(inJakarta.slice(0, 10))}, ${inJakarta.slice(11, 16).replace(":", ".")} WIB`;
  }

  function age(seconds) {
    const passed = Math.max(0, Date.now() / 1000 - seconds);
    const form = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
    if (passed < 3600) return form.format(-Math.floor(passed / 60), "minute");
    if (passed < aDay) return form.format(-Math.floor(passed / 3600), "hour");
    return form.format(-Math.floor(passed / aDay), "day");
  }

  function country(code) {
    if (!/^[A-Z]{2}$/.test(code ?? "")) return code ?? "–";
    return new Intl.DisplayNames([language], { type: "region" }).of(code);
  }

  function facts(claims) {
    const phases = { before: words.phaseBefore, during: words.phaseDuring, after: words.phaseAfter };
    const rows = [
      [words.holder, claims.name],
      [words.birthYear, claims.yob],
      [words.kpj, claims.kpj],
      [words.country, country(claims.cty)],
      [words.phase, phases[claims.phs]],
      [words.programmes, claims.prg.toUpperCase().split(" ").join(", ")],
      [words.validFrom, day(claims.from)],
      [words.validUntil, day(claims.to)],
      [words.cardUntil, moment(claims.exp)],
    ];
    const list = element("dl", { class: "facts" });
    for (const [name, value] of rows) {
      list.append(element("div", {}, [element("dt", {}, [name]), element("dd", {}, [String(value ?? "–")])]));
    }
    return element("section", { class: "card" }, [list]);
  }

  function knowledge(status) {
    if (!status) return notice("care", words.knowledgeNone);
    const told = `${words.knowledge} ${age(status.made)}.`;
    const isOld = Date.now() / 1000 - status.made > aDay;
    return isOld ? notice("care", `${told} ${words.knowledgeOld}`) : element("p", { class: "muted" }, [told]);
  }

  function notice(tone, text) {
    return element("div", { class: `notice ${tone}` }, [icon(tone), element("div", {}, [text])]);
  }

  function show({ state, claims, status }) {
    const tones = { valid: "good", notYet: "care", unreadable: "care", unknowable: "care", expired: "care", unchecked: "care" };
    const tone = tones[state] ?? "bad";
    const verdict = element("section", { class: `status verdict ${tone}` }, [
      icon(tone), element("h2", { class: "big" }, [words[state]]), element("p", {}, [words[`${state}Detail`]]),
    ]);
    const again = element("button", { type: "button", class: "button quiet block" }, [words.another]);
    again.addEventListener("click", reset);
    result.replaceChildren(verdict, ...(claims ? [facts(claims), knowledge(status)] : []), again);
    ask.hidden = true;
  }

  function reset() {
    history.replaceState(null, "", location.pathname + location.search);
    result.replaceChildren();
    ask.hidden = false;
    paste.reset();
    (scan.hidden ? paste.elements.code : scan).focus();
  }

  async function start(code) {
    result.replaceChildren(element("p", { role: "status" }, [words.checking]));
    show(await check(code));
  }

  const result = document.getElementById("result");
  const ask = document.getElementById("ask");
  const paste = document.getElementById("paste");
  const scan = document.getElementById("scan");

  paste.addEventListener("submit", (event) => {
    event.preventDefault();
    start(paste.elements.code.value);
  });
  globalThis.addEventListener("hashchange", () => { if (location.hash.length > 1) start(location.hash); });
  const scanWords = {
    scan: words.scan, stop: words.stopScanning, scanning: words.scanning, noCamera: words.noCamera,
  };
  globalThis.RantauCamera?.bind(
    scan, document.getElementById("camera"), document.getElementById("scan-note"), scanWords, start);
  if (location.hash.length > 1) start(location.hash);

  // What is needed offline is fetched as soon as the page is open.
  fetchKept(keysAddress);
  fetchKept(statusAddress);
  navigator.serviceWorker?.register(`/sw.js?v=${words.version}`, { scope: "/" });
})();
