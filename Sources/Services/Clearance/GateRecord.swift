// SPDX-License-Identifier: Apache-2.0

/// What the gate's memory keeps of one worker, and how it lies in a row of bytes: person (8), end (4), shape (3), how
/// many keys of each kind (1), length of the values (2), keys, values.
struct GateRecord {
    private static let head = 18
    /// Keys of one worker at most; who had more passports at once is read from the database by the rest.
    static let mostKeys = 60
    static let longestValues = Int(UInt16.max)
    static let mostShapes = 1 << 24

    let person: Int64
    /// Seconds since 1970 from which the answer no longer counts; 0 where it is forgotten.
    var validUntil: UInt32
    let shape: Int
    var keys: [GateKey]
    let values: [UInt8]

    init(person: Int64, validUntil: UInt32, shape: Int, keys: [GateKey], values: [UInt8]) {
        self.person = person
        self.validUntil = validUntil
        self.shape = shape
        self.keys = Array(keys.filter { $0.kind == .blind }.prefix(Self.mostKeys))
        self.keys += keys.filter { $0.kind == .kpj }.prefix(1)
        self.values = values
    }

    init(in store: [UInt8], at start: Int) {
        person = Int64(bitPattern: Self.number(store, start, 8))
        validUntil = UInt32(Self.number(store, start + 8, 4))
        shape = Int(Self.number(store, start + 12, 3))
        keys = []
        var at = start + Self.head
        for _ in 0..<Self.blinds(store, start) {
            let low = UInt16(Self.number(store, at + 8, 2))
            keys.append(GateKey(kind: .blind, high: Self.number(store, at, 8), low: low))
            at += GateKey.length(.blind)
        }
        if Self.hasKPJ(store, start) {
            keys.append(GateKey(kind: .kpj, high: Self.number(store, at, 5)))
            at += GateKey.length(.kpj)
        }
        values = Array(store[at..<start + Self.length(in: store, at: start)])
    }

    /// The bytes of the record, behind others.
    func write(to bytes: inout [UInt8]) {
        Self.append(UInt64(bitPattern: person), 8, to: &bytes)
        Self.append(UInt64(validUntil), 4, to: &bytes)
        Self.append(UInt64(shape), 3, to: &bytes)
        let blinds = keys.count { $0.kind == .blind }
        bytes.append(UInt8(blinds << 1 | (keys.count - blinds)))
        Self.append(UInt64(values.count), 2, to: &bytes)
        for key in keys {
            switch key.kind {
            case .blind:
                Self.append(key.high, 8, to: &bytes)
                Self.append(UInt64(key.low), 2, to: &bytes)
            case .kpj: Self.append(key.high, 5, to: &bytes)
            }
        }
        bytes += values
    }

    var kpj: UInt64? { keys.last.flatMap { $0.kind == .kpj ? $0.high : nil } }

    static func person(in store: [UInt8], at start: Int) -> Int64 { Int64(bitPattern: number(store, start, 8)) }

    static func validUntil(in store: [UInt8], at start: Int) -> UInt32 { UInt32(number(store, start + 8, 4)) }

    static func forget(in store: inout [UInt8], at start: Int) {
        for place in start + 8..<start + 12 { store[place] = 0 }
    }

    static func length(in store: [UInt8], at start: Int) -> Int {
        head + blinds(store, start) * GateKey.length(.blind) + (hasKPJ(store, start) ? GateKey.length(.kpj) : 0)
            + Int(number(store, start + 16, 2))
    }

    /// Whether a record has a key, found without making anything of the record.
    static func has(_ key: GateKey, in store: [UInt8], at start: Int) -> Bool {
        let blinds = blinds(store, start)
        let keys = start + head
        switch key.kind {
        case .kpj:
            return hasKPJ(store, start) && number(store, keys + blinds * GateKey.length(.blind), 5) == key.high
        case .blind:
            return (0..<blinds).contains { place in
                let at = keys + place * GateKey.length(.blind)
                return number(store, at, 8) == key.high && number(store, at + 8, 2) == UInt64(key.low)
            }
        }
    }

    private static func blinds(_ store: [UInt8], _ start: Int) -> Int { Int(store[start + 15] >> 1) }
    private static func hasKPJ(_ store: [UInt8], _ start: Int) -> Bool { store[start + 15] & 1 == 1 }

    private static func number(_ store: [UInt8], _ start: Int, _ count: Int) -> UInt64 {
        if count == 8 {
            return store.withUnsafeBytes {
                UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: UInt64.self))
            }
        }
        var number: UInt64 = 0
        for place in (start..<start + count).reversed() { number = number << 8 | UInt64(store[place]) }
        return number
    }

    private static func append(_ number: UInt64, _ count: Int, to bytes: inout [UInt8]) {
        for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(place * 8))) }
    }
}
