// SPDX-License-Identifier: Apache-2.0
// Reads QR codes with the camera where the browser can. Every page works without this file: the code is typed then.
"use strict";

globalThis.RantauCamera = class {
  static async available() {
    if (!("BarcodeDetector" in globalThis) || !navigator.mediaDevices) return false;
    const formats = await globalThis.BarcodeDetector.getSupportedFormats();
    return formats.includes("qr_code");
  }

  constructor(video) {
    this.video = video;
    this.stream = null;
  }

  get running() { return this.stream !== null; }

  // Resolves to the text of the first code seen, or to null when stopped.
  async read() {
    const detector = new globalThis.BarcodeDetector({ formats: ["qr_code"] });
    this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    this.video.srcObject = this.stream;
    this.video.hidden = false;
    await this.video.play();
    while (this.running) {
      const codes = this.video.readyState >= 2 ? await detector.detect(this.video) : [];
      if (this.running && codes.length > 0) {
        this.stop();
        return codes[0].rawValue;
      }
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    return null;
  }

  stop() {
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = null;
    this.video.srcObject = null;
    this.video.hidden = true;
  }

  // Ties a button, a line of text and what to do with a code together. `words` gives scan, stop, scanning, noCamera.
  static async bind(button, video, note, words, found) {
    if (!(await RantauCamera.available())) {
      note.textContent = words.noCamera;
      return;
    }
    const camera = new RantauCamera(video);
    const label = button.lastChild;
    button.hidden = false;
    button.addEventListener("click", async () => {
      if (camera.running) {
        camera.stop();
        return;
      }
      label.textContent = words.stop;
      note.textContent = words.scanning;
      try {
        const code = await camera.read();
        note.textContent = "";
        if (code !== null) found(code);
      } catch {
        camera.stop();
        note.textContent = words.noCamera;
      }
      label.textContent = words.scan;
    });
  }
};

for (const scanner of document.querySelectorAll("[data-scanner]")) {
  const words = {
    scan: scanner.dataset.scanWord, stop: scanner.dataset.stop,
    scanning: scanner.dataset.scanning, noCamera: scanner.dataset.noCamera,
  };
  const field = scanner.closest("form")?.querySelector("[data-scan]");
  if (!field) continue;
  RantauCamera.bind(
    scanner.querySelector("button"), scanner.querySelector("video"), scanner.querySelector("[role=status]"), words,
    (code) => {
      field.value = code;
      field.form.requestSubmit();
    });
}
