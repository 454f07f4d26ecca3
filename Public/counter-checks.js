// SPDX-License-Identifier: Apache-2.0
// What the registration online refuses of a number or a day by itself, refused without a network too, while the worker
// is still there. Each fault is the server's code, the field and what its words ask for; the rules are those of NIK,
// PhoneNumber, Passport and EnrolmentDays.
"use strict";

globalThis.RantauChecks = (() => {
  const day = (text) => new Date(`${text}T00:00:00Z`);
  const written = (date) => date.toISOString().slice(0, 10);
  const today = () => written(new Date(Date.now() + 7 * 3_600_000));

  // As the server adds months: a day that the month does not have is its last one.
  function months(text, count) {
    const from = day(text);
    const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + count];
    return written(new Date(Math.min(Date.UTC(year, month + 1, 0), Date.UTC(year, month, from.getUTCDate()))));
  }

  function nik(body, provinces) {
    const digits = body.nik.replaceAll(/[\s.-]/g, "");
    if (!/^\d+$/.test(digits)) return ["nik-digits", {}];
    if (digits.length !== 16) return ["nik-length", { found: digits.length, expected: 16 }];
    if (!provinces.includes(digits.slice(0, 2))) return ["nik-province-unknown", { found: digits.slice(0, 2) }];
    const born = Number(digits.slice(6, 8));
    const parts = [String(born > 40 ? born - 40 : born).padStart(2, "0"), digits.slice(8, 10), digits.slice(10, 12)];
    const whole = `20${parts[2]}-${parts[1]}-${parts[0]}`;
    if (Number.isNaN(day(whole).getTime()) || written(day(whole)) !== whole) {
      return ["nik-birth-day-impossible", { found: digits.slice(6, 12) }];
    }
    if (digits.endsWith("0000")) return ["nik-serial-zero", { found: "0000" }];
    if (body.birthDay && body.birthDay.slice(2) !== whole.slice(2)) {
      return ["nik-birth-date-mismatch", { found: parts.join("-"), expected: body.birthDay }];
    }
    const sex = born > 40 ? "female" : "male";
    return body.sex && body.sex !== sex ? ["nik-sex-mismatch", { found: sex, expected: body.sex }] : null;
  }

  function phone(text) {
    const signs = text.replaceAll(/[\s.()-]/g, "");
    if (!/^\+?\d+$/.test(signs)) return ["phone-form", { found: text }];
    let digits = signs.replace("+", "");
    if (!signs.startsWith("+")) {
      if (digits.startsWith("00")) digits = digits.slice(2);
      else if (digits.startsWith("0")) digits = `62${digits.slice(1)}`;
      else if (!digits.startsWith("62")) return ["phone-form", { found: text }];
    }
    if (digits.startsWith("620")) digits = `62${digits.slice(3)}`;
    return /^[1-9]\d{7,14}$/.test(digits) ? null : ["phone-form", { found: text }];
  }

  function passport(text) {
    const signs = text.toUpperCase().replaceAll(/[ -]/g, "");
    return /^[A-Z]{1,2}\d{6,8}$/.test(signs) ? null : ["passport-form", { found: text }];
  }

  function firstDay(found) {
    const [earliest, latest] = [months(today(), -120), months(today(), 24)];
    const isMeant = earliest <= found && found <= latest;
    return isMeant ? null : ["contract-first-day-out-of-range", { found, earliest, latest }];
  }

  function departure(body) {
    const found = body.departedOn;
    if (found > today()) return ["departure-in-future", { found }];
    const earliest = [months(body.birthDay, 180), months(body.contractFirstDay, -12)].sort().at(-1);
    return found >= earliest ? null : ["departure-too-early", { found, earliest, latest: today() }];
  }

  // The first fault of a registration, or null.
  function enrolment(body, provinces) {
    const checks = [
      ["nik", () => nik(body, provinces)], ["phone", () => phone(body.phone)],
      ["passport", () => body.passport ? passport(body.passport) : null],
      ["contractFirstDay", () => firstDay(body.contractFirstDay)],
      ["departedOn", () => body.departedOn ? departure(body) : null],
    ];
    for (const [field, check] of checks) {
      const found = check();
      if (found) return { field, code: found[0], details: found[1] };
    }
    return null;
  }

  return { enrolment };
})();
