// SPDX-License-Identifier: Apache-2.0
import Database
import GRDBSQLite

/// The texts and bytes of a statement's many values side by side, so that SQLite need not copy each of them. They stand
/// as long as this does.
struct ValueBytes: ~Copyable {
    private let bytes: UnsafeMutableRawBufferPointer
    private var used = 0

    init(_ values: [SQLValue]) {
        var count = 0
        for value in values {
            switch value {
            case .text(let text): count += text.utf8.count
            case .blob(let blob): count += blob.count
            case .integer, .null: break
            }
        }
        // One more, so that an empty text stands somewhere too.
        bytes = .allocate(byteCount: count + 1, alignment: 1)
    }

    deinit { bytes.deallocate() }

    /// Binds a value that was among those this was made for.
    mutating func bind(_ value: SQLValue, to statement: OpaquePointer, at place: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(statement, place)
        case .integer(let number): return sqlite3_bind_int64(statement, place, number)
        case .text(let text):
            let (start, count) = keep(text.utf8)
            return sqlite3_bind_text(statement, place, start?.assumingMemoryBound(to: CChar.self), count, nil)
        case .blob(let blob):
            let (start, count) = keep(blob)
            return sqlite3_bind_blob(statement, place, start, count, nil)
        }
    }

    private mutating func keep(_ value: some Collection<UInt8>) -> (UnsafeMutableRawPointer?, Int32) {
        let (start, count) = (bytes.baseAddress?.advanced(by: used), value.count)
        UnsafeMutableRawBufferPointer(start: start, count: count).copyBytes(from: value)
        used += count
        return (start, Int32(count))
    }
}
