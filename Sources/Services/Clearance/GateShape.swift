// SPDX-License-Identifier: Apache-2.0

/// What answers with the same verdict and the same checks share.
struct GateShape: Hashable {
    let mayDepart: Bool
    /// The codes of the checks that failed, with blanks between.
    let reasons: String
    let pieces: [[UInt8]]

    /// The pieces with a worker's own values between them.
    func document(_ values: GateValues, packed: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(pieces.reduce(packed.count * 3) { $0 + $1.count })
        var reader = GateValueReader(values, packed)
        for (index, piece) in pieces.enumerated() {
            if index > 0 { reader.next(to: &bytes) }
            bytes += piece
        }
        return bytes
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(reasons)
        for piece in pieces { piece.withUnsafeBytes { hasher.combine(bytes: $0) } }
    }
}
