// SPDX-License-Identifier: Apache-2.0
// The counter that works without a network: looks people up in the device's pack, keeps registrations, cash and returns
// in a sealed outbox, and sends them in their order once there is a line. All words come from the data of #counter.
"use strict";

(async () => {
  const root = document.getElementById("counter");
  if (!root) return;
  const words = root.dataset;
  const language = document.documentElement.lang;
  const together = 20;
  const pause = 60_000;
  const unsent = ["waiting", "sent", "later"];
  const part = (id) => document.getElementById(id);
  const field = (name) => document.getElementById(name);

  let items = [];
  let pack = null;
  let digestKey = null;
  let lookUp = new Map();
  let sending = false;
  let amends = null;
  let warned = "";

  navigator.serviceWorker?.register(`/counter-sw.js?v=${words.version}`, { scope: "/konter" });
  const vault = await RantauVault.open();
  let skew = JSON.parse(localStorage.getItem("rantau-counter-skew") ?? "null");

  // ---- words on the page

  function element(name, attributes = {}, children = []) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }

  const tones = {
    waiting: "", sent: "care", later: "care", accepted: "good", refused: "bad", conflict: "care", dropped: "", replaced: "",
  };
  const signs = { good: "✓", bad: "✗", care: "!" };

  function chip(state) {
    const tone = tones[state];
    const sign = tone ? [element("span", { "aria-hidden": "true" }, [signs[tone]])] : [];
    return element("span", { class: `chip ${tone}` }, [...sign, element("span", {}, [words[state]])]);
  }

  function say(text) { part("say").textContent = text; }

  function moment(milliseconds) {
    return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(milliseconds);
  }

  function rupiah(amount) { return `Rp ${new Intl.NumberFormat("id-ID").format(amount)}`; }

  function show(name) {
    for (const one of ["set-up", "unlock", "work"]) part(one).hidden = one !== name;
  }

  function fault(form, text) {
    const line = form.querySelector("[data-fault]");
    line.textContent = text;
    line.hidden = text === "";
  }

  // ---- the state of the line and of the outbox

  function paint() {
    part("state").textContent = navigator.onLine ? words.online : words.offline;
    const left = items.filter((item) => unsent.includes(item.state)).length;
    const counted = new Map();
    for (const item of items) counted.set(item.state, (counted.get(item.state) ?? 0) + 1);
    const counts = [...counted].map(([state, count]) => `${count} ${words[state]}`).join(" · ");
    part("counts").textContent = items.length === 0 ? "" : left === 0 ? `${words.done} ${counts}` : `${left} ${words.left}. ${counts}`;
    part("counts").dataset.left = String(left);
    part("counts").dataset.all = String(items.length);
    part("outbox-empty").hidden = items.length > 0;
    part("outbox").replaceChildren(...items.slice().reverse().map(line));
    const choices = items.filter((item) => item.kind === "enrolment" && !["refused", "dropped", "replaced"].includes(item.state));
    fillChoices("cash.after", choices.map((item) => [item.id, item.label]));
    const packed = pack
      ? `${words.packUntil} ${moment(Date.parse(pack.until))}: ${pack.people.length} ${words.people}.` : words.packNone;
    const clock = skew !== null && Math.abs(skew) > 30_000 ? ` ${words.clock} ${Math.round(skew / 1000)}.` : "";
    part("pack-state").textContent = packed + clock;
  }

  function line(item) {
    const told = [item.found, item.next].filter(Boolean).join(" ");
    const node = element("li", { "data-item": item.id, "data-state": item.state, class: "stack tight" }, [
      element("p", { class: "row wrap" }, [chip(item.state), element("b", {}, [`${words[item.kind]}: ${item.label}`])]),
      element("p", { class: "muted" }, [moment(item.at) + (item.reference ? ` · ${item.reference}` : item.slip ? ` · ${words.slip} ${item.slip}` : "")]),
    ]);
    if (told) node.append(element("p", {}, [told]));
    if (item.state === "refused" && item.kind !== "cash") {
      const mend = element("button", { type: "button", class: "button quiet" }, [words.mend]);
      mend.addEventListener("click", () => startMending(item));
      node.append(mend);
    }
    return node;
  }

  function fillChoices(name, choices) {
    const select = field(name);
    const chosen = select.value;
    select.replaceChildren(
      element("option", { value: "" }, [words.noneChosen]),
      ...choices.map(([value, label]) => element("option", { value }, [label])));
    select.value = choices.some(([value]) => value === chosen) ? chosen : "";
  }

  // ---- opening and closing

  async function start() {
    const own = await vault.device();
    if (own?.sealed) {
      part("device-name").textContent = `${own.name}, ${own.place}`;
      show("unlock");
      field("unlock.passphrase").focus();
    } else {
      show("set-up");
      if (own) say(words.wiped);
    }
  }

  async function begin() {
    items = await vault.items();
    await openPack();
    show("work");
    say("");
    paint();
    if (navigator.onLine) await send();
  }

  async function openPack() {
    const found = await vault.pack();
    if (found === "expired") say(words.packOld);
    pack = found === "expired" ? null : found;
    lookUp = new Map();
    digestKey = null;
    if (!pack) return;
    for (const person of pack.people) for (const digest of person.digests) lookUp.set(digest, person);
    const bytes = Uint8Array.from(pack.digestKey.match(/../g), (pair) => parseInt(pair, 16));
    digestKey = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
    fillChoices("enrol.organisation", pack.companies.map((company) => [company.id, company.name]));
  }

  function lock(text = "") {
    vault.lock();
    items = [];
    pack = null;
    lookUp = new Map();
    part("outbox").replaceChildren();
    part("found").replaceChildren();
    for (const form of root.querySelectorAll("form")) form.reset();
    say(text);
  }

  class Refused extends Error {
    constructor(status, problem) {
      super(problem.detail ?? String(status));
      this.status = status;
      this.problem = problem;
    }
  }

  async function post(address, body) {
    const answer = await fetch(address, {
      method: "POST", headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body), signal: AbortSignal.timeout(60_000),
    });
    const document = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Refused(answer.status, document);
    return document;
  }

  // What the server says to the device itself, and not about an item.
  async function heed(refusal) {
    if (!(refusal instanceof Refused)) return say(words.broken);
    if (refusal.problem.code === "field-device-revoked") {
      await vault.wipe();
      lock(words.revoked);
      await start();
      return say(words.revoked);
    }
    if (refusal.status === 401) return say(words.signInFirst);
    say(refusal.status >= 500 ? words.broken : [refusal.problem.detail, refusal.problem.next].filter(Boolean).join(" "));
  }

  part("set-up-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = event.target;
    const passphrase = field("setup.passphrase").value;
    if (passphrase.length < RantauVault.shortest) return fault(form, words.short);
    if (!navigator.onLine) return fault(form, words.needsNetwork);
    try {
      const given = await post("/api/v1/field/activation", { code: field("setup.code").value.trim() });
      await vault.keep(given, passphrase);
      form.reset();
      fault(form, "");
      await begin();
      await fetchPack();
    } catch (refusal) {
      const isSignIn = refusal instanceof Refused && refusal.status === 401;
      fault(form, isSignIn ? words.signInFirst : refusal instanceof Refused ? refusal.message : words.broken);
    }
  });

  part("unlock-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const left = await vault.unlock(field("unlock.passphrase").value);
    event.target.reset();
    if (left === null) {
      fault(event.target, "");
      return begin();
    }
    fault(event.target, left > 0 ? `${words.wrong} ${left}` : words.wiped);
    if (left === 0) await start();
  });

  part("lock").addEventListener("click", () => {
    lock();
    start();
  });

  async function fetchPack() {
    if (!navigator.onLine) return say(words.needsNetwork);
    try {
      const answer = await post("/api/v1/field/packs", { device: vault.about.device, token: vault.token });
      await vault.keepPack(answer);
      await openPack();
      paint();
    } catch (refusal) {
      await heed(refusal);
    }
  }

  part("fetch-pack").addEventListener("click", fetchPack);

  // ---- looking somebody up

  function plain(text) { return text.toUpperCase().replaceAll(/[^A-Z0-9]/g, ""); }

  // A card's code carries the KPJ in its signed part; the signature is checked where cards are checked.
  function numberOf(text) {
    const code = text.slice(text.indexOf("#") + 1).trim();
    const parts = code.split(".");
    if (parts.length !== 3) return plain(text);
    try {
      const claims = atob(parts[1].replaceAll("-", "+").replaceAll("_", "/"));
      return plain(String(JSON.parse(claims).kpj ?? ""));
    } catch {
      return plain(text);
    }
  }

  async function digest(number) {
    const mac = await crypto.subtle.sign("HMAC", digestKey, new TextEncoder().encode(`number\0${number}`));
    return [...new Uint8Array(mac).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  async function known(number) { return digestKey && number ? lookUp.get(await digest(number)) ?? null : null; }

  // The last day of a programme's cover that counts today; undefined where none does.
  function coverEnd(person, programme, day) {
    return person.cover.find((one) => one.programme === programme && one.from <= day && day <= one.until)?.until;
  }

  async function find(text) {
    if (!pack) return part("found").replaceChildren(element("p", {}, [words.packNone]));
    const person = await known(numberOf(text));
    if (!person) return part("found").replaceChildren(element("p", {}, [words.unknown]));
    const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const ends = ["jkk", "jkm"].map((programme) => [programme, coverEnd(person, programme, day)]);
    const covered = ends.filter(([, until]) => until).length;
    const head = covered === 0 ? words.notCovered : covered < ends.length ? words.partly : words.covered;
    const lines = covered === 0 ? [] : ends.map(([programme, until]) => element("li", {}, [
      `${programme.toUpperCase()}: ${until ? `${words.until} ${longDay(until)}` : words.none}`,
    ]));
    part("found").replaceChildren(element("div", { class: `notice ${covered === ends.length ? "good" : "care"}` }, [
      element("div", {}, [
        `${person.initials} (${words.born} ${person.birthYear}): ${head}`, element("ul", { class: "plain" }, lines),
      ]),
    ]));
  }

  part("search-form").addEventListener("submit", (event) => {
    event.preventDefault();
    find(field("search.number").value);
  });
  part("scan").append(words.scan);
  globalThis.RantauCamera?.bind(part("scan"), part("camera"), part("scan-note"), words, (code) => {
    field("search.number").value = code;
    find(code);
  });

  // ---- the lines of a passport (ICAO 9303, TD3)

  function checkDigit(signs) {
    const value = (sign) => sign === "<" ? 0 : sign >= "0" && sign <= "9" ? Number(sign) : sign.charCodeAt(0) - 55;
    return String([...signs].reduce((sum, sign, place) => sum + value(sign) * [7, 3, 1][place % 3], 0) % 10);
  }

  function readPassport(text) {
    const signs = text.toUpperCase().replaceAll(/\s/g, "");
    if (!/^P[A-Z0-9<]{87}$/.test(signs)) return null;
    const [first, second] = [signs.slice(0, 44), signs.slice(44)];
    const rightDigits = checkDigit(second.slice(0, 9)) === second[9] && checkDigit(second.slice(13, 19)) === second[19]
      && checkDigit(second.slice(21, 27)) === second[27]
      && checkDigit(second.slice(0, 10) + second.slice(13, 20) + second.slice(21, 43)) === second[43];
    if (!rightDigits) return null;
    const clean = (part) => part.replaceAll("<", " ").trim().replaceAll(/ +/g, " ");
    const [surname, given = ""] = first.slice(5).split("<<").map(clean);
    const short = second.slice(13, 19);
    const day = (century) => `${century}${short.slice(0, 2)}-${short.slice(2, 4)}-${short.slice(4)}`;
    const birthDay = day(20) <= new Date().toISOString().slice(0, 10) ? day(20) : day(19);
    return {
      name: given ? `${given} ${surname}` : surname, passport: clean(second.slice(0, 9)), birthDay,
      sex: { F: "female", M: "male" }[second[20]] ?? "",
    };
  }

  part("fill-in").addEventListener("click", () => {
    const found = readPassport(field("mrz.lines").value);
    fault(part("enrol-form"), found ? "" : words.mrzWrong);
    for (const [name, value] of Object.entries(found ?? {})) field(`enrol.${name}`).value = value;
  });

  // ---- what is done here

  function gather(form, prefix) {
    const body = {};
    for (const control of form.elements) {
      if (control.name.startsWith(prefix) && control.value.trim() !== "") body[control.name.slice(prefix.length)] = control.value.trim();
    }
    return body;
  }

  function isComplete(form) {
    const missing = [...form.elements].filter((control) => control.required && control.value.trim() === "");
    for (const control of form.elements) {
      if (control.name) control.setAttribute("aria-invalid", String(missing.includes(control)));
    }
    if (missing.length === 0) return true;
    const labels = missing.map((control) => control.labels[0]?.textContent.trim() ?? control.name);
    fault(form, `${words.incomplete} ${labels.join(", ")}.`);
    missing[0].focus();
    return false;
  }

  async function add(kind, label, body, more = {}) {
    const place = items.reduce((last, item) => Math.max(last, item.place), 0) + 1;
    const item = { id: crypto.randomUUID(), place, kind, label, body, at: Date.now(), skew, state: "waiting", ...more };
    await vault.keepItem(item);
    items.push(item);
    paint();
    say(words.kept);
    if (navigator.onLine) send();
    return item;
  }

  function numbersOf(item) {
    return [item.body.nik, item.body.passport, item.body.paper].filter(Boolean).map(plain);
  }

  function term(code) { return document.querySelector(`#enrol-form option[value="${code}"]`)?.textContent ?? code; }

  function longDay(text) {
    return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(text));
  }

  // The server's words of a fault, with what was found.
  function sentence({ code, details }) {
    const forms = { day: longDay, term };
    const name = `fault${code.split("-").map((word) => word[0].toUpperCase() + word.slice(1)).join("")}`;
    return words[name].replaceAll(/\{(\w+)(?::(\w+))?\}/g, (_, value, form) => (forms[form] ?? String)(details[value]));
  }

  function isSound(body, form) {
    const found = RantauChecks.enrolment(body, words.nikProvinces.split(" "));
    if (!found) return true;
    const control = form.elements[`enrol.${found.field}`];
    control.setAttribute("aria-invalid", "true");
    fault(form, `${control.labels[0]?.textContent.trim() ?? found.field}: ${sentence(found)}`);
    control.focus();
    return false;
  }

  // Whether a number was used here or stands in the pack; the same number may be kept on the second press.
  async function isDouble(kind, body, form) {
    const numbers = numbersOf({ body });
    const others = items.filter((item) => item.kind === kind && !["dropped", "replaced"].includes(item.state) && item.id !== amends?.id);
    let found = others.some((item) => numbersOf(item).some((number) => numbers.includes(number)));
    for (const number of kind === "enrolment" ? numbers : []) found ||= await known(number) !== null;
    const mark = numbers.join();
    if (!found || warned === mark) return false;
    warned = mark;
    fault(form, words.twice);
    form.querySelector("button.button:not([type])").textContent = words.keepAnyway;
    return true;
  }

  async function finish(form, detail) {
    warned = "";
    form.querySelector("button.button:not([type])").textContent = words.keep;
    fault(form, "");
    form.reset();
    detail.open = false;
  }

  async function replaceMended(item) {
    if (!amends) return;
    const old = items.find((one) => one.id === amends.id);
    for (const one of items.filter((other) => other.after === old.id && other.state === "waiting")) {
      one.after = item.id;
      await vault.keepItem(one);
    }
    old.state = "replaced";
    await vault.keepItem(old);
    amends = null;
    paint();
  }

  function startMending(item) {
    amends = { id: item.id };
    const [form, prefix, detail] = item.kind === "enrolment"
      ? [part("enrol-form"), "enrol.", part("enrol-part")] : [part("return-form"), "return.", part("return-part")];
    form.reset();
    for (const [name, value] of Object.entries(item.body)) {
      const control = form.elements[prefix + name];
      if (control) control.value = String(value);
    }
    const heir = item.body.family?.[0];
    if (heir) {
      field("heir.name").value = heir.name;
      field("heir.relation").value = heir.relation;
    }
    fault(form, [item.found, item.next].filter(Boolean).join(" "));
    detail.open = true;
    form.elements[prefix + (item.field ?? "name")]?.focus();
  }

  part("enrol-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = event.target;
    if (!isComplete(form)) return;
    const body = gather(form, "enrol.");
    body.months = Number(body.months);
    if (body.route === "perseorangan") delete body.organisation;
    body.family = field("heir.name").value.trim() && field("heir.relation").value
      ? [{ name: field("heir.name").value.trim(), relation: field("heir.relation").value, nominated: true }] : [];
    if (!isSound(body, form)) return;
    if (await isDouble("enrolment", body, form)) return;
    const item = await add("enrolment", body.name, body, amends ? { amends: amends.id } : {});
    await replaceMended(item);
    await finish(form, part("enrol-part"));
  });

  function price() {
    const months = Number(field("enrol.months").value);
    const route = field("enrol.route").value === "perseorangan" ? "perseorangan" : "p3mi";
    const found = pack?.prices.find((one) => one.route === route && one.months === months);
    part("price").textContent = found ? rupiah(found.amount) : "";
  }
  for (const name of ["enrol.months", "enrol.route"]) field(name).addEventListener("change", price);

  part("cash-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = event.target;
    if (!isComplete(form)) return;
    const { after, ...body } = gather(form, "cash.");
    body.amount = Number(body.amount.replaceAll(/\D/g, ""));
    if (!after === !body.invoice || !(body.amount > 0)) return fault(form, `${words.incomplete} ${form.querySelector("label").textContent}`);
    const place = items.reduce((last, item) => Math.max(last, item.place), 0) + 1;
    body.slip = `S-${vault.about.device.slice(-4)}-${String(place).padStart(5, "0")}`;
    await add("cash", `${rupiah(body.amount)}, ${body.payer}`, body, { slip: body.slip, ...(after ? { after } : {}) });
    await finish(form, part("cash-part"));
  });

  part("return-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = event.target;
    if (!isComplete(form)) return;
    const body = gather(form, "return.");
    if (await isDouble("returnee", body, form)) return;
    const item = await add("returnee", body.name, body, amends ? { amends: amends.id } : {});
    await replaceMended(item);
    await finish(form, part("return-part"));
  });

  // ---- sending

  function entry(item) {
    const { id, kind, after, amends: mended, body } = item;
    const sent = { id, kind, madeAt: new Date(item.at).toISOString(), body: JSON.stringify(body) };
    if (after) sent.after = after;
    if (mended) sent.amends = mended;
    if (item.skew !== null && item.skew !== undefined) sent.skew = Math.round(item.skew);
    return sent;
  }

  async function sendTogether(batch) {
    for (const item of batch.filter((one) => one.state !== "conflict")) {
      item.state = "sent";
      await vault.keepItem(item);
    }
    const began = Date.now();
    const answer = await post("/api/v1/field/items", {
      device: vault.about.device, token: vault.token, now: new Date(began).toISOString(), items: batch.map(entry),
    });
    skew = (began + Date.now()) / 2 - Date.parse(answer.now);
    localStorage.setItem("rantau-counter-skew", JSON.stringify(skew));
    for (const result of answer.results) {
      const item = batch.find((one) => one.id === result.id);
      Object.assign(item, {
        state: result.state, found: result.found ?? "", next: result.next ?? "", field: result.field ?? null,
        reference: result.reference ?? "",
      });
      await vault.keepItem(item);
    }
    paint();
  }

  // In the order in which things were done; an item whose answer got lost is sent again and counts once. What waits at
  // the desk is asked about as well.
  async function send() {
    if (sending || !vault.key) return;
    sending = true;
    try {
      const queue = [
        ...items.filter((item) => unsent.includes(item.state)), ...items.filter((item) => item.state === "conflict"),
      ];
      do await sendTogether(queue.splice(0, together)); while (queue.length > 0);
    } catch (refusal) {
      await heed(refusal);
    } finally {
      sending = false;
      if (vault.key) paint();
    }
  }

  part("send").addEventListener("click", () => navigator.onLine ? send() : say(words.needsNetwork));
  globalThis.addEventListener("online", () => {
    if (!vault.key) return;
    paint();
    send();
  });
  globalThis.addEventListener("offline", () => { if (vault.key) paint(); });
  setInterval(() => {
    if (vault.key && navigator.onLine && items.some((item) => unsent.includes(item.state))) send();
  }, pause);

  await start();
})();
