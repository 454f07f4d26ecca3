// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Reads `multipart/form-data` (RFC 7578) as it streams in. It keeps no more than one delimiter's length of a body and
/// one block of headers, whatever is sent.
struct MultipartParser {
    /// What has been read, in order.
    enum Event: Equatable {
        /// A part begins; names of headers in lower case.
        case part([String: String])
        /// A piece of the part's body.
        case body([UInt8])
        case partEnd
    }

    /// The longest block of headers of one part.
    static let longestHeaders = 8 * 1_024
    /// The most parts of one form.
    static let mostParts = 64

    private enum State {
        case preamble, afterDelimiter, headers, body, done
    }

    private let delimiter: [UInt8]
    private var state = State.preamble
    /// What came in and is not told yet. It begins as if a line had ended before the first delimiter.
    private var pending: [UInt8] = [0x0D, 0x0A]
    private var parts = 0

    /// - Throws: `upload-malformed` for a boundary that RFC 2046 does not allow.
    init(boundary: String) throws(Failure) {
        let allowed = boundary.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 }
        guard allowed, (1...70).contains(boundary.utf8.count) else { throw Self.malformed }
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    static let malformed = Failure(.invalid, "upload-malformed", field: "file")

    /// Takes the next bytes and tells what they complete.
    mutating func feed(_ bytes: some Collection<UInt8>) throws(Failure) -> [Event] {
        pending.append(contentsOf: bytes)
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    /// - Throws: `upload-malformed` when the closing delimiter has not come.
    func finish() throws(Failure) {
        guard case .done = state else { throw Self.malformed }
    }

    /// Goes one step on; false when more bytes are needed.
    private mutating func step(_ events: inout [Event]) throws(Failure) -> Bool {
        switch state {
        case .preamble: return skipPreamble()
        case .afterDelimiter: return try readDelimiterEnd()
        case .headers: return try readHeaders(&events)
        case .body: return readBody(&events)
        case .done:
            pending.removeAll()
            return false
        }
    }

    private mutating func skipPreamble() -> Bool {
        guard let place = firstDelimiter() else {
            pending.removeFirst(max(0, pending.count - delimiter.count))
            return false
        }
        pending.removeFirst(place + delimiter.count)
        state = .afterDelimiter
        return true
    }

    /// After a delimiter comes `--`, which ends the form, or the end of the line; blanks may stand before it.
    private mutating func readDelimiterEnd() throws(Failure) -> Bool {
        let blanks = pending.prefix { $0 == 0x20 || $0 == 0x09 }.count
        guard blanks <= 64 else { throw Self.malformed }
        guard pending.count >= blanks + 2 else { return false }
        let end = pending[blanks..<(blanks + 2)]
        if blanks == 0, end.elementsEqual([0x2D, 0x2D]) {
            state = .done
            return true
        }
        guard end.elementsEqual([0x0D, 0x0A]) else { throw Self.malformed }
        parts += 1
        guard parts <= Self.mostParts else { throw Self.malformed }
        // The line's end stays, so that a part without headers also ends its block with an empty line.
        pending.removeFirst(blanks)
        state = .headers
        return true
    }

    private mutating func readHeaders(_ events: inout [Event]) throws(Failure) -> Bool {
        guard let end = firstEmptyLine() else {
            guard pending.count <= Self.longestHeaders else { throw Self.malformed }
            return false
        }
        guard end <= Self.longestHeaders else { throw Self.malformed }
        events.append(.part(try Self.headers(pending[..<end])))
        pending.removeFirst(end + 4)
        state = .body
        return true
    }

    private mutating func readBody(_ events: inout [Event]) -> Bool {
        if let place = firstDelimiter() {
            tellBody(through: place, &events)
            events.append(.partEnd)
            pending.removeFirst(delimiter.count)
            state = .afterDelimiter
            return true
        }
        tellBody(through: max(0, pending.count - delimiter.count), &events)
        return false
    }

    /// Tells the body's bytes before a place and drops them.
    private mutating func tellBody(through place: Int, _ events: inout [Event]) {
        guard place > 0 else { return }
        events.append(.body(Array(pending[..<place])))
        pending.removeFirst(place)
    }

    private func firstDelimiter() -> Int? {
        guard pending.count >= delimiter.count else { return nil }
        let last = pending.count - delimiter.count
        var place = 0
        while place <= last {
            guard let next = pending[place...last].firstIndex(of: 0x0D) else { return nil }
            if pending[next..<(next + delimiter.count)].elementsEqual(delimiter) { return next }
            place = next + 1
        }
        return nil
    }

    /// Where `\r\n\r\n` begins.
    private func firstEmptyLine() -> Int? {
        guard pending.count >= 4 else { return nil }
        let limit = min(pending.count - 4, Self.longestHeaders)
        return (0...limit).first { pending[$0..<($0 + 4)].elementsEqual([0x0D, 0x0A, 0x0D, 0x0A]) }
    }

    private static func headers(_ block: ArraySlice<UInt8>) throws(Failure) -> [String: String] {
        guard let text = String(validating: block, as: UTF8.self) else { throw malformed }
        var headers: [String: String] = [:]
        for line in text.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { throw malformed }
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            headers[line[..<colon].lowercased()] = String(value)
        }
        return headers
    }
}
