// SPDX-License-Identifier: Apache-2.0
// Takes a number to where it is typed. The button shows where the browser may write to the clipboard, and says when it
// has; the number can be marked and copied without it.
"use strict";

const SAID_FOR = 4_000;

for (const button of navigator.clipboard ? document.querySelectorAll("button[data-copies]") : []) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copies);
    } catch {
      button.hidden = true;
      return;
    }
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = label; }, SAID_FOR);
  });
}
