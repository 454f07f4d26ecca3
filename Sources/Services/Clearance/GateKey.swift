// SPDX-License-Identifier: Apache-2.0

/// A worker's number as the gate's memory looks for it: a KPJ whole, of a blind index ten of its sixteen bytes, which
/// among a nation's numbers never meet by chance.
struct GateKey: Hashable {
    enum Kind: Hashable { case blind, kpj }

    static let longestKPJ = 11

    let kind: Kind
    let high: UInt64
    let low: UInt16

    init(kind: Kind, high: UInt64, low: UInt16 = 0) {
        self.kind = kind
        self.high = high
        self.low = low
    }

    init(_ handle: GateMemory.Handle) {
        switch handle {
        case .blind(let bytes):
            let high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
            let low = bytes.dropFirst(8).prefix(2).reduce(0) { $0 << 8 | UInt16($1) }
            self.init(kind: .blind, high: high, low: low)
        case .kpj(let digits):
            self.init(kind: .kpj, high: digits.utf8.reduce(0) { $0 &* 10 &+ UInt64($1 & 15) })
        }
    }

    /// Bytes that a key takes in a record.
    static func length(_ kind: Kind) -> Int { kind == .blind ? 10 : 5 }

    /// Where the key stands: a part, and a place in that part's table. A blind index is spread evenly as it is.
    var spread: GateSpread {
        switch kind {
        case .blind: GateSpread(part: UInt64(low), place: UInt32(truncatingIfNeeded: high >> 32))
        case .kpj: GateSpread(of: high)
        }
    }
}

/// A part of the gate's memory and a place in a table there.
struct GateSpread {
    static let parts = 4_096

    let part: Int
    let place: UInt32

    init(part: UInt64, place: UInt32) {
        self.part = Int(part % UInt64(Self.parts))
        self.place = place
    }

    /// Spreads numbers that lie close together (the finish of SplitMix64).
    init(of number: UInt64) {
        var mixed = number &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        self.init(part: mixed, place: UInt32(truncatingIfNeeded: mixed >> 32))
    }
}
