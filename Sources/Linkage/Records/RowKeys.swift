// SPDX-License-Identifier: Apache-2.0

/// The keys of rows as their files have them.
struct RowKeys: Sendable {
    private var bytes: [UInt8] = []
    private var starts: [UInt32] = [0]

    var count: Int { starts.count - 1 }

    mutating func append(_ key: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: key)
        starts.append(UInt32(bytes.count))
    }

    subscript(row: Int) -> ArraySlice<UInt8> { bytes[Int(starts[row])..<Int(starts[row + 1])] }

    func text(_ row: Int) -> String { String(decoding: self[row], as: UTF8.self) }

    /// A number of the key's content, the same in every order of rows.
    func hash(_ row: Int) -> UInt64 {
        bytes.withUnsafeBufferPointer {
            Hashing.bytes(UnsafeBufferPointer(rebasing: $0[Int(starts[row])..<Int(starts[row + 1])]))
        }
    }
}
