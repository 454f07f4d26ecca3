// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The frame of every page here, and the escaping of what stands in it.
enum PageText {
    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for character in text.unicodeScalars {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }

    /// `Rp 370.000`.
    static func money(_ amount: Rupiah) -> String {
        var digits = Array(String(amount.amount.magnitude).utf8)
        var at = digits.count - 3
        while at > 0 {
            digits.insert(UInt8(ascii: "."), at: at)
            at -= 3
        }
        return (amount < .zero ? "−Rp " : "Rp ") + String(decoding: digits, as: UTF8.self)
    }

    static func frame(title: String, language: Language, otherLanguage: String, _ content: String) -> String {
        let (code, name) = language == .indonesian ? ("en", "English") : ("id", "Bahasa Indonesia")
        return """
            <!doctype html><html lang="\(language.rawValue)"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1"><title>\(escaped(title))</title>
            <style>\(style)</style></head><body>
            <header><b>\(escaped(title))</b><a href="\(escaped(otherLanguage))" lang="\(code)">\(name)</a></header>
            <main>\(content)</main></body></html>
            """
    }

    private static let style = """
        :root{--ink:#14232b;--ink2:#4a5c66;--line:#d9e2e6;--paper:#fff;--ground:#f3f6f7;--brand:#1d3f8a;--good:#14713d;\
        --bad:#b3261e;--care:#8a5300}@media(prefers-color-scheme:dark){:root{--ink:#e9f0f2;--ink2:#a9bac2;\
        --line:#2b3b43;--paper:#152127;--ground:#0e171b;--brand:#9db7f5;--good:#6fd39a;--bad:#ff9d95;--care:#ffc46b}}\
        *{box-sizing:border-box;margin:0}html{font:100%/1.5 system-ui,"Noto Sans",sans-serif;color:var(--ink);\
        background:var(--ground)}header{background:#12295c;color:#fff;padding:12px 16px;display:flex;\
        justify-content:space-between;gap:12px}header a{color:#fff}main{max-width:40rem;margin:0 auto;padding:16px}\
        main>*+*{margin-top:16px}section{background:var(--paper);border:1px solid var(--line);border-radius:14px;\
        padding:16px}section>*+*{margin-top:12px}h1{font-size:1.5rem;line-height:1.2}h2{font-size:1.06rem}\
        .big{font-size:1.9rem;font-weight:700;line-height:1.15}.muted{color:var(--ink2);font-size:.875rem}\
        .good{color:var(--good)}.bad{color:var(--bad)}.care{color:var(--care)}label{display:block;font-weight:600}\
        input,button{font:inherit;width:100%;min-height:48px;border-radius:10px;padding:10px 14px}\
        input{border:1px solid var(--ink2);background:var(--paper);color:var(--ink)}button{border:0;font-weight:650;\
        background:#1d3f8a;color:#fff;margin-top:12px;cursor:pointer}a{color:var(--brand)}\
        :focus-visible{outline:3px solid #f0a202;outline-offset:2px}table{width:100%;border-collapse:collapse;\
        font-size:.875rem}th,td{text-align:left;padding:8px 6px;border-bottom:1px solid var(--line);\
        vertical-align:top;overflow-wrap:anywhere}td.n{text-align:right;white-space:nowrap}\
        pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.875rem}
        """
}
