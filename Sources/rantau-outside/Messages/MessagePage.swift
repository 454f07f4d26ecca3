// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel

/// What was delivered, newest first: to everybody, or to one recipient as on that person's telephone.
struct MessagePage {
    let messages: [DeliveredMessage]
    let recipient: String?
    let language: Language

    private struct Words {
        let title, all, none, delivered: String

        static func of(_ language: Language) -> Words {
            switch language {
            case .indonesian:
                Words(
                    title: "Penyedia Pesan Contoh", all: "Semua penerima", none: "Belum ada pesan.",
                    delivered: "terkirim")
            case .english:
                Words(
                    title: "Example Message Provider", all: "All recipients", none: "No messages yet.",
                    delivered: "delivered")
            }
        }
    }

    var html: String {
        let words = Words.of(language)
        let heading = recipient.map(PageText.escaped) ?? words.all
        let back = recipient == nil ? "" : "<p><a href=\"/?lang=\(language.rawValue)\">\(words.all)</a></p>"
        let list = messages.map { card($0, words) }.joined()
        let other: Language = language == .indonesian ? .english : .indonesian
        let link = "/?lang=\(other.rawValue)" + (recipient.map { "&to=\(encoded($0))" } ?? "")
        return PageText.frame(
            title: words.title, language: language, otherLanguage: link,
            "<h1>\(heading)</h1>\(back)\(messages.isEmpty ? "<p>\(words.none)</p>" : list)")
    }

    private func card(_ message: DeliveredMessage, _ words: Words) -> String {
        """
        <section><p><a href="/?lang=\(language.rawValue)&amp;to=\(encoded(message.to))">\
        <b>\(PageText.escaped(message.to))</b></a> <span class="muted">\(PageText.escaped(message.channel))</span></p>
        <pre>\(PageText.escaped(message.text))</pre>
        <p class="muted">✓ \(words.delivered) \(PageText.escaped(message.deliveredAt))</p></section>
        """
    }

    private func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
