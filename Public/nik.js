// SPDX-License-Identifier: Apache-2.0
// What a NIK says of sex, day of birth and province is filled in while it is typed, where nothing stands yet. Everything
// can be changed, and the form works without this file.
"use strict";

const nik = document.querySelector("#nik");
const YOUNGEST = 15;

const fill = (control, value) => {
  if (control && !control.value) control.value = value;
};

nik?.addEventListener("input", () => {
  const parts = /^(\d{2})\d{4}(\d{2})(\d{2})(\d{2})\d{4}$/.exec(nik.value.replace(/\D/g, ""));
  if (!parts) return;
  const [, province, written, month, year] = parts;
  const female = Number(written) > 40;
  const day = String(Number(written) - (female ? 40 : 0)).padStart(2, "0");
  const latest = new Date().getFullYear() - YOUNGEST;
  const century = 2000 + Number(year) > latest ? 19 : 20;
  fill(document.querySelector("#birthDay"), `${century}${year}-${month}-${day}`);
  fill(document.querySelector("#province"), province);
  if (!document.querySelector('[name="sex"]:checked')) {
    const sex = document.querySelector(`[name="sex"][value="${female ? "female" : "male"}"]`);
    if (sex) sex.checked = true;
  }
});
