// SPDX-License-Identifier: Apache-2.0
import CPostgres
import Database

/// The values of a statement as libpq takes them: whole numbers as digits, so that the server may read them as whatever
/// the statement makes of them; texts and bytes as they are.
struct PostgresParameters {
    /// The type of BIGINT, TEXT and BYTEA; 0 where the statement alone says which.
    enum TypeNumber {
        static let unsaid: Oid = 0
        static let boolean: Oid = 16
        static let bytes: Oid = 17
        static let name: Oid = 19
        static let integer: Oid = 20
        static let smallInteger: Oid = 21
        static let shortInteger: Oid = 23
        static let text: Oid = 25
        static let numeric: Oid = 1700
    }

    private(set) var types: [Oid] = []
    private var bytes: [UInt8] = []
    /// Where each value begins; -1 for null.
    private var starts: [Int] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ values: [SQLValue]) {
        types.reserveCapacity(values.count)
        starts.reserveCapacity(values.count)
        lengths.reserveCapacity(values.count)
        formats.reserveCapacity(values.count)
        for value in values { append(value) }
    }

    private mutating func append(_ value: SQLValue) {
        let start = bytes.count
        switch value {
        case .null: types.append(TypeNumber.unsaid)
        case .integer(let number):
            types.append(TypeNumber.integer)
            bytes.append(contentsOf: String(number).utf8)
        case .text(let text):
            types.append(TypeNumber.text)
            bytes.append(contentsOf: text.utf8)
        case .blob(let content):
            types.append(TypeNumber.bytes)
            bytes.append(contentsOf: content)
        }
        starts.append(value == .null ? -1 : start)
        lengths.append(Int32(bytes.count - start))
        bytes.append(0)
        if case .integer = value { formats.append(0) } else { formats.append(1) }
    }

    var count: Int32 { Int32(starts.count) }

    /// Hands values, lengths and formats to libpq.
    func withPointers<Result>(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Result
    ) -> Result {
        bytes.withUnsafeBytes { raw in
            let base = raw.bindMemory(to: CChar.self).baseAddress
            let values: [UnsafePointer<CChar>?] = starts.map { start in
                start < 0 ? nil : base.map { UnsafePointer($0 + start) }
            }
            return values.withUnsafeBufferPointer { values in
                lengths.withUnsafeBufferPointer { lengths in
                    formats.withUnsafeBufferPointer { formats in
                        body(values.baseAddress, lengths.baseAddress, formats.baseAddress)
                    }
                }
            }
        }
    }
}
