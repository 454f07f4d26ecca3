// SPDX-License-Identifier: Apache-2.0
// A voice call between two browsers. Where the call stands is the server's word, heard as server-sent events; this file
// only follows it: it connects, reconnects, holds, records where both agreed, and writes when the line is bad.
"use strict";

globalThis.RantauPhone = class RantauPhone {
  static beatEvery = 10_000;
  static recordEvery = 1_000;

  static get possible() {
    return Boolean(navigator.mediaDevices && globalThis.RTCPeerConnection && globalThis.EventSource);
  }

  // `side` is caller or agent; `changed` is called whenever something shown may have changed.
  constructor(side, audio, changed) {
    this.side = side;
    this.audio = audio;
    this.changed = changed;
    this.call = null;
    this.peer = null;
    this.leg = 0;
    this.line = "none";
    this.muted = false;
    this.microphone = null;
    this.early = [];
    this.work = Promise.resolve();
    this.isFresh = true;
    this.token = null;
    RantauPhone.current = this;
  }

  static async send(path, body, init = {}) {
    const answer = await fetch(`/api/v1/${path}`, {
      method: "POST", credentials: "same-origin", headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body), ...init,
    });
    if (!answer.ok) throw Object.assign(new Error(`${path} gave ${answer.status}`), { status: answer.status });
    return answer.json();
  }

  async openMicrophone() {
    this.microphone ??= await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: true, noiseSuppression: true },
    });
  }

  closeMicrophone() {
    for (const track of this.microphone?.getTracks() ?? []) track.stop();
    this.microphone = null;
  }

  get isConnected() { return ["talking", "held"].includes(this.call?.state); }

  // Where the call is spoken of; a caller who is not signed in holds the token of that one call.
  get path() { return this.token ? `visitor-calls/${this.token}` : `calls/${this.call.id}`; }

  step(step, more = {}) {
    const path = this.side === "caller" ? "steps" : "handling";
    return RantauPhone.send(`${this.path}/${path}`, { step, ...more });
  }

  write(text) { return RantauPhone.send(`contact-cases/${this.call.contactCase}/messages`, { text }); }

  // Events are worked off one after another: a signal never overtakes the call that it belongs to.
  queue(work) {
    this.work = this.work.then(work).catch((fault) => console.warn("phone:", fault));
    return this.work;
  }

  // The call as the server has it now; null when there is none.
  follow(call) {
    return this.queue(async () => {
      const before = this.call;
      this.call = call;
      if (!call || !this.isConnected || (before && before.id !== call.id)) this.disconnect();
      if (call && this.isConnected) {
        // A page that was loaded in the middle of a call has no connection to go on with.
        if (this.isFresh) {
          await this.openMicrophone();
          this.isFresh = false;
          await this.step("reconnect");
        } else if (call.leg !== this.leg) {
          await this.connect(call);
        }
      }
      this.isFresh = false;
      this.applyHold();
      this.applyRecording();
      if (!call || call.state === "ended") this.closeMicrophone();
      this.changed();
    });
  }

  async connect(call) {
    this.disconnect();
    await this.openMicrophone();
    this.leg = call.leg;
    this.early = [];
    const { urls, username, credential, isOnlyWay } = call.relay;
    const peer = new RTCPeerConnection({
      iceServers: urls.length > 0 ? [{ urls, username, credential }] : [],
      iceTransportPolicy: isOnlyWay ? "relay" : "all",
    });
    this.peer = peer;
    this.line = "connecting";
    for (const track of this.microphone.getAudioTracks()) peer.addTrack(track, this.microphone);
    peer.ontrack = (event) => {
      this.audio.srcObject = event.streams[0] ?? new MediaStream([event.track]);
      this.audio.play().catch(() => {});
      this.applyHold();
      this.applyRecording();
    };
    peer.onicecandidate = (event) => {
      if (event.candidate) this.signal("candidate", event.candidate.toJSON());
    };
    peer.onconnectionstatechange = () => this.lineChanged(peer);
    if (this.side === "agent") {
      await peer.setLocalDescription(await peer.createOffer());
      await this.signal("offer", peer.localDescription.toJSON());
    }
  }

  disconnect() {
    this.stopRecording();
    if (this.peer) {
      this.peer.onconnectionstatechange = null;
      this.peer.close();
    }
    this.peer = null;
    this.leg = 0;
    this.line = "none";
    this.audio.srcObject = null;
  }

  lineChanged(peer) {
    if (peer !== this.peer) return;
    const state = peer.connectionState;
    if (state === "connected") this.line = "connected";
    if (state === "disconnected" || state === "failed") {
      this.line = "bad";
      // The agent's end tries first; the caller's end when that did not help.
      const wait = (state === "failed" ? 0 : 4_000) + (this.side === "agent" ? 0 : 4_000);
      setTimeout(() => {
        const isBad = peer === this.peer && ["disconnected", "failed"].includes(peer.connectionState);
        if (isBad && this.isConnected) this.step("reconnect").catch(() => {});
      }, wait);
    }
    this.changed();
  }

  async signal(kind, body) {
    const leg = this.leg;
    try {
      await RantauPhone.send(`${this.path}/signals`, { leg, kind, body: JSON.stringify(body) });
    } catch (fault) {
      // Another connection counts by now: the next event says so.
      if (fault.status !== 409) throw fault;
    }
  }

  hear(signal) {
    return this.queue(async () => {
      const peer = this.peer;
      if (!peer || signal.leg !== this.leg) return;
      const body = JSON.parse(signal.body);
      if (signal.kind === "candidate") {
        if (peer.remoteDescription) await peer.addIceCandidate(body);
        else this.early.push(body);
        return;
      }
      await peer.setRemoteDescription(body);
      for (const candidate of this.early.splice(0)) await peer.addIceCandidate(candidate);
      if (signal.kind === "offer") {
        await peer.setLocalDescription(await peer.createAnswer());
        await this.signal("answer", peer.localDescription.toJSON());
      }
    });
  }

  // On hold nobody hears anybody.
  applyHold() {
    const held = this.call?.state === "held";
    for (const track of this.microphone?.getAudioTracks() ?? []) track.enabled = !held && !this.muted;
    this.audio.muted = held;
  }

  mute(muted) {
    this.muted = muted;
    this.applyHold();
    this.changed();
  }

  // The agent's browser mixes both voices and sends the sound in pieces, while the caller agrees.
  applyRecording() {
    if (this.side !== "agent") return;
    const remote = this.audio.srcObject;
    const wanted = this.isConnected && this.call.recording === "agreed" && this.peer && remote;
    if (!wanted) return this.stopRecording();
    if (this.recorder) return;
    const context = new AudioContext();
    const mixed = context.createMediaStreamDestination();
    for (const stream of [this.microphone, remote]) context.createMediaStreamSource(stream).connect(mixed);
    const recorder = new MediaRecorder(mixed.stream, { mimeType: "audio/webm;codecs=opus", audioBitsPerSecond: 24_000 });
    const place = `calls/${this.call.id}/recording?leg=${this.leg}`;
    let part = 0;
    let sent = Promise.resolve();
    recorder.ondataavailable = (event) => {
      if (event.data.size === 0) return;
      const number = part++;
      sent = sent.then(() => RantauPhone.keep(`${place}&part=${number}`, event.data));
    };
    recorder.onstop = () => context.close();
    recorder.start(RantauPhone.recordEvery);
    this.recorder = recorder;
  }

  stopRecording() {
    if (this.recorder && this.recorder.state !== "inactive") this.recorder.stop();
    this.recorder = null;
  }

  // A piece that did not arrive is sent again; one that is refused is not.
  static async keep(path, blob) {
    for (let pause = 500; pause <= 16_000; pause *= 2) {
      try {
        return await RantauPhone.send(path, null, {
          body: blob, headers: { "Content-Type": "application/octet-stream" },
        });
      } catch (fault) {
        if (fault.status && fault.status < 500 && fault.status !== 429) return null;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    return null;
  }

  // Watches an address of events; a line that breaks is made anew by the browser, from the last event heard.
  watch(address, handlers) {
    const source = new EventSource(address);
    for (const [name, handle] of Object.entries(handlers)) {
      source.addEventListener(name, (event) => handle(JSON.parse(event.data)));
    }
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) setTimeout(() => handlers.lost?.(), 2_000);
    };
    return source;
  }
};

// A piece of speech for a case, without a call.
globalThis.RantauVoiceNote = class {
  constructor() { this.recorder = null; }

  get running() { return this.recorder !== null; }

  async start() {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const kind = ["audio/webm;codecs=opus", "audio/mp4"].find((one) => MediaRecorder.isTypeSupported(one));
    this.pieces = [];
    this.recorder = new MediaRecorder(stream, kind ? { mimeType: kind, audioBitsPerSecond: 24_000 } : {});
    this.recorder.ondataavailable = (event) => this.pieces.push(event.data);
    this.recorder.start();
  }

  // Resolves once the note is kept in the case.
  async stop(contactCase) {
    const recorder = this.recorder;
    this.recorder = null;
    const ended = new Promise((resolve) => { recorder.onstop = resolve; });
    recorder.stop();
    await ended;
    for (const track of recorder.stream.getTracks()) track.stop();
    return globalThis.RantauPhone.send(`contact-cases/${contactCase}/voice-notes`, null, {
      body: new Blob(this.pieces, { type: recorder.mimeType }),
      headers: { "Content-Type": "application/octet-stream" },
    });
  }
};

// What both pages share: parts that are shown in some states, words, chat.
globalThis.RantauPhonePanel = class {
  constructor(root) {
    this.root = root;
    this.words = JSON.parse(root.dataset.words);
    this.lines = root.querySelector("[data-chat]");
  }

  find(name) { return this.root.querySelector(`[data-fill="${name}"]`); }

  fill(name, text) {
    const place = this.find(name);
    if (place && place.textContent !== text) place.textContent = text;
  }

  // Shows what belongs to a state and to what was agreed about recording.
  show(state, recording) {
    for (const part of this.root.querySelectorAll("[data-when]")) {
      part.hidden = !part.dataset.when.split(" ").includes(state);
    }
    for (const part of this.root.querySelectorAll("[data-recording]")) {
      const isShown = part.dataset.recording.split(" ").includes(recording ?? "none");
      if (!isShown || !part.dataset.when) part.hidden = !isShown;
    }
  }

  say(text) { this.fill("trouble", text); }

  on(name, act) {
    for (const button of this.root.querySelectorAll(`[data-do="${name}"]`)) {
      button.addEventListener("click", async () => {
        this.say("");
        button.disabled = true;
        try {
          await act(button);
        } catch (fault) {
          console.warn("phone:", fault);
          this.say(fault.name === "NotAllowedError" || fault.name === "NotFoundError"
            ? this.words.noMicrophone : this.words.failed);
        } finally {
          button.disabled = false;
        }
      });
    }
  }

  addLine(line, own) {
    if (!this.lines || this.lines.querySelector(`[data-line="${line.id}"]`)) return;
    const item = document.createElement("li");
    item.dataset.line = line.id;
    const who = document.createElement("span");
    who.className = "muted";
    who.textContent = line.author === own ? this.words.you : this.words.other;
    const text = document.createElement("div");
    text.textContent = line.text;
    item.append(who, text);
    this.lines.append(item);
  }

  clearLines() { this.lines?.replaceChildren(); }

  bindChat(phone) {
    const form = this.root.querySelector("form[data-write]");
    form?.addEventListener("submit", async (event) => {
      event.preventDefault();
      const field = form.querySelector("textarea");
      const text = field.value.trim();
      if (!text || !phone.call) return;
      try {
        await phone.write(text);
        field.value = "";
      } catch {
        this.say(this.words.failed);
      }
    });
  }
};
