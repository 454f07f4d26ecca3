// SPDX-License-Identifier: Apache-2.0
import Database

/// Rows in the binary form of COPY: each value after its length, whole numbers of eight bytes in network order, as all
/// whole numbers of our tables are.
struct PostgresCopy {
    /// Bytes gathered before they are handed over.
    private static let pieceSize = 1 << 18
    /// The signature, no flags, no extension.
    private static let head: [UInt8] =
        Array("PGCOPY\n".utf8) + [0xFF] + Array("\r\n\0".utf8) + Array(repeating: 0, count: 8)
    /// In place of another row's number of values.
    private static let end: [UInt8] = [0xFF, 0xFF]

    private let values: [SQLValue]
    private let width: Int

    init(_ values: [SQLValue], width: Int) {
        precondition(width > 0 && values.count % width == 0, "rows are whole")
        self.values = values
        self.width = width
    }

    /// Hands the bytes on, a piece at a time.
    func pieces(_ send: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        var bytes = Self.head
        bytes.reserveCapacity(Self.pieceSize + 4_096)
        for (place, value) in values.enumerated() {
            if place % width == 0 {
                if bytes.count >= Self.pieceSize {
                    try bytes.withUnsafeBufferPointer(send)
                    bytes.removeAll(keepingCapacity: true)
                }
                Self.append(Int16(width), to: &bytes)
            }
            Self.append(value, to: &bytes)
        }
        bytes += Self.end
        try bytes.withUnsafeBufferPointer(send)
    }

    private static func append(_ value: SQLValue, to bytes: inout [UInt8]) {
        switch value {
        case .null: append(Int32(-1), to: &bytes)
        case .integer(let number):
            append(Int32(8), to: &bytes)
            append(number, to: &bytes)
        case .text(let text):
            append(Int32(text.utf8.count), to: &bytes)
            bytes.append(contentsOf: text.utf8)
        case .blob(let content):
            append(Int32(content.count), to: &bytes)
            bytes.append(contentsOf: content)
        }
    }

    private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }
}
