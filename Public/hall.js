// SPDX-License-Identifier: Apache-2.0
// Asks for the numbers of the hall anew; what has not changed is left as it is, so that nothing is read out twice.
"use strict";

(() => {
  const hall = document.getElementById("hall");
  if (!hall) return;
  setInterval(async () => {
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" } });
      if (!answer.ok) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("hall");
      if (fresh && fresh.innerHTML !== hall.innerHTML) hall.replaceChildren(...fresh.childNodes);
    } catch {
      // Without a network the last numbers stay.
    }
  }, Number(hall.dataset.again) * 1000);
})();
