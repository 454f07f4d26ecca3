// SPDX-License-Identifier: Apache-2.0
// Makes passkeys and signs with them. The server's form carries the question and takes the answer; nothing is fetched.
"use strict";

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

async function create(place, form) {
  const words = place.dataset;
  const made = await navigator.credentials.create({
    publicKey: {
      rp: { id: words.party, name: "Rantau" },
      user: { id: bytes(words.user), name: words.login, displayName: words.name },
      challenge: bytes(form.elements.challenge.value),
      pubKeyCredParams: words.algorithms.split(" ").map((algorithm) => ({ type: "public-key", alg: Number(algorithm) })),
      excludeCredentials: words.known.split(" ").filter(Boolean).map((id) => ({ type: "public-key", id: bytes(id) })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      attestation: "none",
    },
  });
  form.elements.clientData.value = text(made.response.clientDataJSON);
  form.elements.attestation.value = text(made.response.attestationObject);
}

async function get(place, form) {
  const found = await navigator.credentials.get({
    publicKey: {
      rpId: place.dataset.party, challenge: bytes(place.dataset.challenge), userVerification: "required",
    },
  });
  form.elements.credential.value = text(found.rawId);
  form.elements.clientData.value = text(found.response.clientDataJSON);
  form.elements.authenticatorData.value = text(found.response.authenticatorData);
  form.elements.signature.value = text(found.response.signature);
}

// Passkeys belong to a name; at another name, or where there are digits only, the browser refuses them.
const worksHere = (party) =>
  /[a-z]/i.test(party) && (location.hostname === party || location.hostname.endsWith(`.${party}`));

for (const place of document.querySelectorAll("[data-passkey]")) {
  const form = place.querySelector("form");
  const note = place.querySelector("[data-passkey-note]");
  if (!("credentials" in navigator) || !globalThis.PublicKeyCredential) {
    note.textContent = place.dataset.needsScript;
    continue;
  }
  place.hidden = false;
  if (!worksHere(place.dataset.party)) {
    note.textContent = place.dataset.elsewhere;
    form.querySelector("button").hidden = true;
    continue;
  }
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    note.textContent = "";
    try {
      await (place.dataset.passkey === "create" ? create(place, form) : get(place, form));
      form.submit();
    } catch {
      note.textContent = place.dataset.notDone;
    }
  });
}
