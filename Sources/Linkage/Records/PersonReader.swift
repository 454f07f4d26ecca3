// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Reads comma-separated values of people in pieces, so that a file of any size passes through one small buffer.
public struct PersonReader {
    private let mapping: ColumnMapping
    private var encoder = PersonEncoder()
    private var splitter = RowSplitter()
    private var columns: [(field: PersonField, places: [Int])] = []
    private var people = ContiguousArray<EncodedPerson>()
    private var keys = RowKeys()
    private var joined: [UInt8] = []
    private var hasHeader = false
    private var line = 0

    /// The longest row that is read.
    public static let longestRow = 1 << 20

    /// - Parameter bytes: Fills the buffer with the next bytes and says how many; 0 at the end.
    /// - Throws: `link-file-empty`, `link-id-column`, `link-row-key` (with the line), `link-row-too-long`.
    public static func table(
        mapping: ColumnMapping = .standard, bytes: (UnsafeMutableRawBufferPointer) throws -> Int
    ) throws -> PersonTable {
        var reader = PersonReader(mapping: mapping)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * longestRow, alignment: 64)
        defer { buffer.deallocate() }
        var held = 0
        while true {
            let got = try bytes(UnsafeMutableRawBufferPointer(rebasing: buffer[held...]))
            held += got
            let text = buffer.bindMemory(to: UInt8.self)[..<held]
            let used = try reader.take(UnsafeBufferPointer(rebasing: text), isLast: got == 0)
            if got == 0 { break }
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[used..<held]))
            held -= used
            guard held < buffer.count else {
                throw Failure(.invalid, "link-row-too-long", details: ["line": String(reader.line + 1)])
            }
        }
        guard reader.hasHeader else { throw Failure(.invalid, "link-file-empty") }
        return PersonTable(people: reader.people, keys: reader.keys, vocabulary: reader.encoder.vocabulary)
    }

    /// Reads a text that is in memory already.
    public static func table(mapping: ColumnMapping = .standard, text: String) throws -> PersonTable {
        var rest = Array(text.utf8)[...]
        return try table(mapping: mapping) { buffer in
            let piece = rest.prefix(buffer.count)
            buffer.copyBytes(from: piece)
            rest = rest.dropFirst(piece.count)
            return piece.count
        }
    }

    private init(mapping: ColumnMapping) { self.mapping = mapping }

    private mutating func take(_ text: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(Failure) -> Int {
        var place = 0
        if line == 0 {
            if text.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
            splitter.learnSeparator(from: text)
        }
        while place < text.count, let next = splitter.next(in: text, from: place, isLast: isLast) {
            place = next
            line += 1
            if splitter.fields.count == 1, splitter.fields[0].start == splitter.fields[0].end { continue }
            if hasHeader { try row(text) } else { try header(text) }
        }
        return place
    }

    private mutating func header(_ text: UnsafeBufferPointer<UInt8>) throws(Failure) {
        let names = splitter.fields.map { String(decoding: text[$0.start..<$0.end], as: UTF8.self) }
        let places = try mapping.places(in: names)
        columns = PersonField.allCases.compactMap { field in
            guard let places = places[field], !places.isEmpty else { return nil }
            return (field, places)
        }
        hasHeader = true
    }

    private mutating func row(_ text: UnsafeBufferPointer<UInt8>) throws(Failure) {
        var person = EncodedPerson()
        for (field, places) in columns {
            if places.count == 1, places[0] < splitter.fields.count,
                !splitter.fields[places[0]].hasDoubledQuotes
            {
                let found = splitter.fields[places[0]]
                try set(field, of: &person, to: UnsafeBufferPointer(rebasing: text[found.start..<found.end]))
            } else {
                join(field, places, text)
                let copy = joined
                try copy.withUnsafeBufferPointer { (bytes) throws(Failure) in
                    try set(field, of: &person, to: bytes)
                }
            }
        }
        people.append(person)
    }

    @inline(__always)
    private mutating func set(
        _ field: PersonField, of person: inout EncodedPerson, to text: UnsafeBufferPointer<UInt8>
    ) throws(Failure) {
        guard field == .id else { return encoder.set(field, of: &person, to: text) }
        guard !text.isEmpty else {
            throw Failure(.invalid, "link-row-key", field: "id", details: ["line": String(line)])
        }
        keys.append(text)
    }

    private mutating func join(_ field: PersonField, _ places: [Int], _ text: UnsafeBufferPointer<UInt8>) {
        joined.removeAll(keepingCapacity: true)
        for place in places where place < splitter.fields.count {
            let found = splitter.fields[place]
            guard found.start < found.end else { continue }
            if !joined.isEmpty { joined.append(field == .dob ? UInt8(ascii: "-") : UInt8(ascii: " ")) }
            var afterQuote = false
            for byte in text[found.start..<found.end] {
                let isQuote = byte == UInt8(ascii: "\"")
                if isQuote && afterQuote && found.hasDoubledQuotes {
                    afterQuote = false
                    continue
                }
                afterQuote = isQuote
                joined.append(byte)
            }
        }
    }
}
