// SPDX-License-Identifier: Apache-2.0

/// How telling the same number of a paper or telephone is: as rare as numbers are shared inside a file, and less
/// for a number that many rows carry (0000000, the telephone of the recruiter).
struct IdentifierRarity: Sendable {
    let sameBits: Float
    let closeBits: Float
    private let shared: [UInt64: Float]

    /// - Parameters:
    ///   - files: The known numbers of each file, sorted.
    ///   - characters: How many ways one keystroke can go wrong, about.
    init(sorted files: [ContiguousArray<UInt64>], slips: Float) {
        var shared: [UInt64: Float] = [:]
        var collisions: Float = 0
        var pairs: Float = 0
        for file in files {
            pairs += Float(file.count) * Float(max(file.count - 1, 0)) / 2
            var start = 0
            for row in file.indices where row + 1 == file.count || file[row + 1] != file[row] {
                let count = row + 1 - start
                start = row + 1
                guard count > 1 else { continue }
                // Two or three rows may be one person twice; what a dozen rows share says little.
                collisions += Float(count) * Float(count - 1) / 2
                shared[file[row]] = max(shared[file[row]] ?? 0, Float(count - 1) / Float(file.count))
            }
        }
        let chance = max(collisions, 1) / max(pairs, 1)
        let rows = Float(max(1, files.map(\.count).max() ?? 1))
        let bits = min(-Bits.log2(min(max(chance, 1e-30), 0.5)), Bits.log2(rows) + 6)
        sameBits = bits
        closeBits = max(bits - Bits.log2(slips), 1)
        self.shared = shared.mapValues { min(-Bits.log2($0), bits) }
    }

    /// The bits of meeting this number twice.
    @inline(__always)
    func bits(_ number: UInt64) -> Float {
        shared.isEmpty ? sameBits : shared[number] ?? sameBits
    }
}
