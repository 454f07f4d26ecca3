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
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ text: String) {
        let field = text.utf8
        append(length: field.count)
        bytes.append(contentsOf: field)
    }

    /// The length in four bytes, then the bytes.
    mutating func append(_ field: [UInt8]) {
        append(length: field.count)
        bytes.append(contentsOf: field)
    }

    private mutating func append(length: Int) {
        withUnsafeBytes(of: UInt32(length).bigEndian) { bytes.append(contentsOf: $0) }
    }
}
