// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// One conversation of SMTP (RFC 5321), from the server's side: takes lines, gives answers, and mail when one is whole.
struct MailSession {
    /// A message as it was handed over.
    struct Mail: Sendable, Equatable {
        let from: String
        let to: [String]
        /// Head and body, lines ended by LF.
        let text: String
    }

    private static let longest = 1_048_576

    private var from: String?
    private var to: [String] = []
    private var data: [String]?
    private var size = 0
    private(set) var isOver = false

    /// What is said before anything is asked.
    static let greeting = "220 mail.contoh.example ready"

    /// - Parameter isDown: whether the server says that it cannot take mail now.
    /// - Returns: the answer, if the line has one, and the mail that it ended.
    mutating func take(_ line: String, isDown: Bool) -> (answer: String?, mail: Mail?) {
        if data != nil { return takeText(line, isDown: isDown) }
        let word = line.prefix { $0 != " " && $0 != ":" }.uppercased()
        switch word {
        case "EHLO", "HELO": return ("250 mail.contoh.example", nil)
        case "MAIL": return (begin(line), nil)
        case "RCPT": return (add(line), nil)
        case "DATA":
            guard from != nil, !to.isEmpty else { return ("503 say MAIL and RCPT first", nil) }
            data = []
            size = 0
            return ("354 end with a dot alone", nil)
        case "RSET", "NOOP":
            if word == "RSET" { reset() }
            return ("250 done", nil)
        case "QUIT":
            isOver = true
            return ("221 good bye", nil)
        default: return ("502 not known here", nil)
        }
    }

    private mutating func begin(_ line: String) -> String {
        guard let address = Self.address(line) else { return "501 MAIL FROM:<address>" }
        reset()
        from = address
        return "250 taken"
    }

    /// Addresses whose first part is `nobody` have no mailbox.
    private mutating func add(_ line: String) -> String {
        guard from != nil else { return "503 say MAIL first" }
        guard let address = Self.address(line), address.contains("@") else { return "501 RCPT TO:<address>" }
        if address.hasPrefix("nobody@") { return "550 no such mailbox" }
        to.append(address)
        return "250 taken"
    }

    private mutating func takeText(_ line: String, isDown: Bool) -> (answer: String?, mail: Mail?) {
        guard line == "." else {
            size += line.utf8.count + 1
            if size <= Self.longest { data?.append(line.hasPrefix(".") ? String(line.dropFirst()) : line) }
            return (nil, nil)
        }
        let mail = Mail(from: from ?? "", to: to, text: (data ?? []).joined(separator: "\n"))
        let isTooLong = size > Self.longest
        reset()
        if isTooLong { return ("552 too long", nil) }
        return isDown ? ("451 switched off by a test", nil) : ("250 delivered", mail)
    }

    private mutating func reset() {
        from = nil
        to = []
        data = nil
    }

    private static func address(_ line: String) -> String? {
        guard let open = line.firstIndex(of: "<"), let close = line.lastIndex(of: ">"), open < close else { return nil }
        return String(line[line.index(after: open)..<close])
    }
}
