// SPDX-License-Identifier: Apache-2.0
// Keys for a queue of work: j and k walk the rows, x chooses, t takes, ? shows the help. The page works without it.
"use strict";

const form = document.querySelector("[data-queue]");
const help = document.querySelector("[data-keys]");
const rows = [...(form?.querySelectorAll("tbody tr") ?? [])];
const links = rows.map((row) => row.querySelector("a"));

const here = () => rows.findIndex((row) => row.contains(document.activeElement));

const keys = {
  j: () => links[Math.min(here() + 1, links.length - 1)]?.focus(),
  k: () => links[Math.max(here() - 1, 0)]?.focus(),
  x: () => rows[here()]?.querySelector("input")?.click(),
  t: () => form?.querySelector('button[value="take"]')?.click(),
  "?": () => {
    help.open = !help.open;
    help.querySelector("summary").focus();
  },
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.matches('input:not([type="checkbox"]), select, textarea')) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
