// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The parts of a zip file that lies in memory, by the directory at its end. Nothing is unpacked but by `unpack`, and a
/// part that is itself a zip file stays one.
struct ZipArchive {
    struct Entry: Sendable {
        let name: String
        let isPacked: Bool
        let packedSize: Int
        let size: Int
        let checksum: UInt32
        let header: Int
    }

    let entries: [Entry]
    private let bytes: [UInt8]
    private let limits: SpreadsheetLimits

    static let damaged = Failure(.invalid, "workbook-damaged", field: "file")

    /// - Throws: `workbook-damaged`, `workbook-too-large`, `file-is-locked` where a part is enciphered.
    init(_ bytes: [UInt8], limits: SpreadsheetLimits) throws(Failure) {
        self.bytes = bytes
        self.limits = limits
        let (count, start) = try Self.directory(bytes)
        guard count <= limits.entries else {
            throw SpreadsheetLimits.exceeded("workbook-too-large", limits.entries)
        }
        var entries: [Entry] = []
        var place = start
        for _ in 0..<count {
            let entry = try Self.entry(bytes, &place)
            entries.append(entry)
        }
        self.entries = entries
        try checkSpread()
    }

    func entry(_ name: String) -> Entry? { entries.first { $0.name == name } }

    /// Hands on a part's bytes, a piece at a time.
    ///
    /// - Parameter room: bytes that may still be unpacked; lessened by what was.
    func unpack(
        _ entry: Entry, room: inout Int, _ take: (ArraySlice<UInt8>) throws(Failure) -> Void
    ) throws(Failure) {
        let start = try dataStart(entry)
        guard start + entry.packedSize <= bytes.count else { throw Self.damaged }
        let packed = bytes[start..<(start + entry.packedSize)]
        guard entry.size <= room else { throw SpreadsheetLimits.exceeded("workbook-too-large", limits.unpacked) }
        if !entry.isPacked {
            guard entry.size == entry.packedSize, Inflater.checksum(packed, after: 0) == entry.checksum else {
                throw Self.damaged
            }
            room -= entry.size
            return try take(packed)
        }
        let most = min(room, max(1 << 20, entry.packedSize.multipliedReportingOverflow(by: limits.ratio).partialValue))
        let (count, checksum) = try Inflater.inflate(packed, most: most, limits: limits, take)
        guard count == entry.size, checksum == entry.checksum else { throw Self.damaged }
        room -= count
    }

    /// Parts that share bytes with others or lie outside make a small file endless: refused.
    private func checkSpread() throws(Failure) {
        var end = 0
        for entry in entries.sorted(by: { $0.header < $1.header }) {
            let start = try dataStart(entry)
            guard entry.header >= end, start + entry.packedSize <= bytes.count else { throw Self.damaged }
            end = start + entry.packedSize
        }
    }

    private func dataStart(_ entry: Entry) throws(Failure) -> Int {
        guard entry.header + 30 <= bytes.count, Self.number(bytes, entry.header, 4) == 0x0403_4B50 else {
            throw Self.damaged
        }
        return entry.header + 30 + Self.number(bytes, entry.header + 26, 2) + Self.number(bytes, entry.header + 28, 2)
    }

    /// How many parts there are and where the directory begins, from the record at the file's end.
    private static func directory(_ bytes: [UInt8]) throws(Failure) -> (count: Int, start: Int) {
        guard bytes.count >= 22 else { throw damaged }
        let earliest = max(0, bytes.count - 22 - 0xFFFF)
        var place = bytes.count - 22
        while place >= earliest {
            if bytes[place] == 0x50, number(bytes, place, 4) == 0x0605_4B50 { break }
            place -= 1
        }
        guard place >= earliest else { throw damaged }
        let count = number(bytes, place + 10, 2)
        let start = number(bytes, place + 16, 4)
        guard count == number(bytes, place + 8, 2), number(bytes, place + 4, 2) == 0, start <= place else {
            throw damaged
        }
        return (count, start)
    }

    private static func entry(_ bytes: [UInt8], _ place: inout Int) throws(Failure) -> Entry {
        guard place + 46 <= bytes.count, number(bytes, place, 4) == 0x0201_4B50 else { throw damaged }
        let flags = number(bytes, place + 8, 2)
        let method = number(bytes, place + 10, 2)
        guard flags & 1 == 0 else { throw Failure(.invalid, "file-is-locked", field: "file") }
        guard method == 0 || method == 8 else { throw damaged }
        let nameLength = number(bytes, place + 28, 2)
        let end = place + 46 + nameLength
        guard end <= bytes.count else { throw damaged }
        let entry = Entry(
            name: String(decoding: bytes[(place + 46)..<end], as: UTF8.self), isPacked: method == 8,
            packedSize: number(bytes, place + 20, 4), size: number(bytes, place + 24, 4),
            checksum: UInt32(number(bytes, place + 16, 4)), header: number(bytes, place + 42, 4))
        place = end + number(bytes, place + 30, 2) + number(bytes, place + 32, 2)
        return entry
    }

    private static func number(_ bytes: [UInt8], _ place: Int, _ length: Int) -> Int {
        var value = 0
        for offset in (0..<length).reversed() { value = value << 8 | Int(bytes[place + offset]) }
        return value
    }
}
