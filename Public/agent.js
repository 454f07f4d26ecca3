// SPDX-License-Identifier: Apache-2.0
// The agent's page: rings when a caller is offered, and serves the call.
"use strict";

{
  const root = document.querySelector("[data-phone=agent]");
  const panel = new globalThis.RantauPhonePanel(root);
  const phone = new globalThis.RantauPhone("agent", root.querySelector("audio"), show);
  const shift = root.dataset.shift;
  let desk = null;
  let known = null;

  function about(visitor) {
    const countries = new Intl.DisplayNames([document.documentElement.lang], { type: "region" });
    return [
      countries.of(visitor.country), panel.words[`speaks-${visitor.language}`], panel.words[`topic-${visitor.category}`],
    ].join(" · ");
  }

  function show() {
    const call = phone.call;
    root.dataset.line = phone.line;
    root.dataset.state = call?.state ?? "idle";
    root.dataset.recorder = phone.recorder ? "on" : "off";
    const visitor = call?.visitor ?? null;
    // The call of somebody who is not signed in stands in no case: nothing is recorded or written.
    panel.show(call?.state ?? "idle", call && !visitor ? call.recording : null);
    panel.fill("name", visitor ? panel.words.notSignedIn : call?.personName ?? "");
    panel.fill("visitor", visitor ? about(visitor) : "");
    root.querySelector("form[data-write]").hidden = Boolean(visitor);
    panel.fill("mute", phone.muted ? panel.words.unmute : panel.words.mute);
    panel.fill("line", !call || !phone.isConnected ? "" : phone.line === "connected" ? panel.words.connected
      : phone.line === "bad" ? panel.words.reconnecting : panel.words.connecting);
    document.title = call?.state === "offered" ? `☎ ${panel.words.incoming} · Rantau` : panel.words.title;
    for (const [name, isShown] of [["case", !visitor], ["record", !visitor], ["search", Boolean(visitor)]]) {
      root.querySelector(`[data-${name}]`).hidden = !isShown;
    }
    if (call && !visitor) {
      root.querySelector("[data-case]").href = `/bantuan/kasus/${call.contactCase}`;
      root.querySelector("[data-record]").href = `/orang/${call.person}`;
      const last = root.querySelector("[data-last]");
      last.href = `/bantuan/kasus/${call.contactCase}`;
      last.hidden = false;
    }
    if (call?.id !== known) {
      known = call?.id ?? null;
      panel.clearLines();
    }
  }

  function showDesk(next) {
    desk = next;
    const list = panel.find("waiting");
    list.replaceChildren(...desk.waiting.map((one) => {
      const item = document.createElement("li");
      const minutes = Math.floor((Date.now() - Date.parse(one.since)) / 60_000);
      item.textContent = `${panel.words[`topic-${one.category}`]} · ${Math.max(0, minutes)} min`;
      return item;
    }));
    panel.fill("queue-note", desk.waiting.length === 0 ? panel.words.queueEmpty : "");
    const target = root.querySelector("select[name=target]");
    const chosen = target.value;
    target.querySelectorAll("option[data-agent]").forEach((option) => option.remove());
    for (const colleague of desk.colleagues) {
      const option = document.createElement("option");
      option.value = `agent:${colleague.agent}`;
      option.dataset.agent = "";
      option.textContent = colleague.name;
      target.append(option);
    }
    target.value = [...target.options].some((option) => option.value === chosen) ? chosen : target.options[0].value;
    phone.follow(desk.call);
  }

  function watch() {
    phone.watch(`/api/v1/shifts/${shift}/events`, {
      desk: showDesk,
      signal: (signal) => phone.hear(signal),
      chat: (line) => panel.addLine(line, "officer"),
      lost: watch,
    });
  }

  if (!globalThis.RantauPhone.possible) {
    panel.say(panel.words.unable);
  } else if (shift) {
    panel.on("accept", async () => {
      await phone.openMicrophone();
      await phone.step("accept");
    });
    for (const step of ["decline", "hold", "resume", "hang-up", "ask-recording"]) {
      panel.on(step, () => phone.step(step));
    }
    panel.on("mute", () => phone.mute(!phone.muted));
    panel.on("transfer", () => {
      const [kind, value] = root.querySelector("select[name=target]").value.split(":");
      return phone.step("transfer", { [kind]: value });
    });
    panel.bindChat(phone);
    show();
    watch();
    setInterval(() => {
      globalThis.RantauPhone.send(`shifts/${shift}/beat`, {}).catch(() => {});
    }, globalThis.RantauPhone.beatEvery);
  }
}
