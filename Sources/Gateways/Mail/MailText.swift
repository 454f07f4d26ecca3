// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel

/// A message in the form of RFC 5322: plain text in UTF-8, as base 64, so that no line of it can end the message.
struct MailText {
    private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    let from: String
    let to: String
    let subject: String
    let text: String
    /// The same for every try: a mailbox that got it twice can tell.
    let id: String
    let at: Instant

    /// Lines ended by CR LF, without the dot that ends the message.
    var lines: String {
        let domain = from.split(separator: "@").last.map(String.init) ?? "localhost"
        let head = [
            "From: Rantau <\(from)>", "To: <\(to)>", "Subject: \(encodedSubject)", "Date: \(date)",
            "Message-ID: <\(id)@\(domain)>", "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
        ]
        return (head + Self.pieces(Self.base64(text + "\n"), of: 76)).joined(separator: "\r\n") + "\r\n"
    }

    /// Whether an address can stand in a command without saying more than itself.
    static func isPlain(_ address: String) -> Bool {
        let allowed = address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3C && $0 != 0x3E }
        return allowed && address.split(separator: "@").count == 2
    }

    private var encodedSubject: String {
        guard !subject.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return subject }
        return "=?utf-8?B?\(Self.base64(subject))?="
    }

    private var date: String {
        let day = at.jakartaDay
        let clock = at.text(at: .wib).split(separator: "T").last?.prefix(8) ?? ""
        return "\(Self.days[day.weekday - 1]), \(day.day) \(Self.months[day.month - 1]) \(day.year) \(clock) +0700"
    }

    static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

    private static func pieces(_ text: String, of length: Int) -> [String] {
        var rest = Substring(text)
        var pieces: [String] = []
        while !rest.isEmpty {
            pieces.append(String(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return pieces
    }
}
