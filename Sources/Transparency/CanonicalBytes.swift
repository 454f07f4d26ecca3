// SPDX-License-Identifier: Apache-2.0

/// Bytes that mean one thing only: integers in eight bytes, most significant first; texts behind their length.
struct CanonicalBytes {
    private(set) var bytes: [UInt8]

    init(tag: String) {
        bytes = []
        bytes.reserveCapacity(256)
        append(tag)
    }

    mutating func append(_ number: Int64) {
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> Int64(shift)))
        }
    }

    mutating func append(_ text: String) { append(Array(text.utf8)) }

    /// The length in four bytes, then the bytes.
    mutating func append(_ field: [UInt8]) {
        let length = UInt32(field.count)
        for shift in stride(from: UInt32(24), through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: length >> shift))
        }
        bytes.append(contentsOf: field)
    }
}
