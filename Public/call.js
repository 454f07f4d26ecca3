// SPDX-License-Identifier: Apache-2.0
// The caller's page: places a call, shows the place in the queue, and follows the call to its end. Without this file the
// page shows the telephone number and the form for a call-back.
"use strict";

{
  const root = document.querySelector("[data-phone=caller]");
  const panel = new globalThis.RantauPhonePanel(root);
  const phone = new globalThis.RantauPhone("caller", root.querySelector("audio"), show);
  const note = new globalThis.RantauVoiceNote();
  const isVisitor = root.dataset.visitor !== undefined;
  const chosen = (name) => root.querySelector(`[name=${name}]`).value;
  let source = null;
  let beats = null;

  function written(template, values) {
    return template.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  }

  function status(call) {
    switch (call?.state) {
      case undefined: return "";
      case "waiting": return panel.words.waiting;
      case "offered": return panel.words.offered;
      case "held": return panel.words.held;
      case "talking":
        if (phone.line === "bad") return panel.words.reconnecting;
        if (phone.line !== "connected") return panel.words.connecting;
        return written(panel.words.talking, { agent: call.agentName ?? panel.words.officer });
      default: return call.outcome === "missed" ? panel.words.missed : panel.words.over;
    }
  }

  function place(call) {
    if (call?.state !== "waiting") return "";
    const parts = [call.ahead > 0 ? written(panel.words.ahead, { count: call.ahead }) : panel.words.next];
    if (!call.isStaffed) parts.push(panel.words.unstaffed);
    else if (call.waitSeconds > 0) {
      parts.push(written(panel.words.about, { minutes: Math.max(1, Math.round(call.waitSeconds / 60)) }));
    }
    return parts.join(" ");
  }

  function show() {
    const call = phone.call;
    root.dataset.line = phone.line;
    root.dataset.state = call?.state ?? "idle";
    panel.show(call?.state ?? "idle", call && call.state !== "ended" ? call.recording : null);
    panel.fill("status", status(call));
    panel.fill("queue", place(call));
    panel.fill("mute", phone.muted ? panel.words.unmute : panel.words.mute);
    const link = root.querySelector("[data-case]");
    if (call && link) link.href = `/bantuan/kasus/${call.contactCase}`;
  }

  function watch(path) {
    source?.close();
    clearInterval(beats);
    source = phone.watch(`/api/v1/${path}/events`, {
      call: (call) => {
        phone.follow(call);
        if (call.state === "ended") {
          source.close();
          clearInterval(beats);
          sessionStorage.removeItem("visitor-call");
        }
      },
      signal: (signal) => phone.hear(signal),
      chat: (line) => panel.addLine(line, "person"),
      lost: () => { if (phone.call && phone.call.state !== "ended") watch(path); },
    });
    beats = setInterval(() => {
      globalThis.RantauPhone.send(`${path}/beat`, {}).catch(() => {});
    }, globalThis.RantauPhone.beatEvery);
  }

  // Without a sign-in the token of the call is kept in this tab alone, until the call is over.
  function hold(token) {
    phone.token = token;
    sessionStorage.setItem("visitor-call", token);
    return `visitor-calls/${token}`;
  }

  async function ring() {
    const category = chosen("category");
    if (!isVisitor) {
      const call = await globalThis.RantauPhone.send("calls", { person: root.dataset.person, category });
      return [call, `calls/${call.id}`];
    }
    const { token, call } = await globalThis.RantauPhone.send("visitor-calls", {
      category, country: chosen("country"), language: chosen("language"),
    });
    return [call, hold(token)];
  }

  if (!globalThis.RantauPhone.possible) {
    panel.say(panel.words.unable);
  } else {
    panel.on("call", async () => {
      await phone.openMicrophone();
      phone.isFresh = false;
      panel.clearLines();
      const [call, path] = await ring();
      await phone.follow(call);
      watch(path);
    });
    panel.on("hang-up", () => phone.step("hang-up"));
    panel.on("mute", () => phone.mute(!phone.muted));
    panel.on("agree", () => phone.step("agree-recording"));
    panel.on("refuse", () => phone.step("refuse-recording"));
    panel.on("note", async (button) => {
      if (note.running) {
        button.textContent = panel.words.record;
        await note.stop(phone.call.contactCase);
        panel.say(panel.words.noteSent);
      } else {
        await note.start();
        button.textContent = panel.words.stop;
      }
    });
    panel.bindChat(phone);
    show();
    const held = isVisitor ? sessionStorage.getItem("visitor-call") : null;
    if (root.dataset.call) watch(`calls/${root.dataset.call}`);
    else if (held) watch(hold(held));
  }

  // The browser knows the clock where the person is, also in countries with several.
  const offset = document.querySelector("[name=offsetMinutes]");
  if (offset && offset.value === "") offset.value = String(-new Date().getTimezoneOffset());
}
