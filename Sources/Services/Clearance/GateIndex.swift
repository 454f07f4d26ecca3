// SPDX-License-Identifier: Apache-2.0

/// Records of workers, found by person and by any of their numbers. A number belongs to whoever was kept with it last.
///
/// A worker is a record of packed bytes and four slots of hash tables, with no object of its own; there is room for a
/// hundred million.
struct GateIndex {
    private var parts = Array(repeating: GatePart(), count: GateSpread.parts)
    private let mostBytes: Int
    /// Workers whose answer is kept.
    private(set) var live = 0
    /// What the records and tables take in memory.
    private(set) var bytes = 0

    /// - Parameter mostBytes: No worker is taken in beyond it; those who are in it are kept up to date.
    init(mostBytes: Int) { self.mostBytes = mostBytes }

    /// The record that a number names.
    func find(_ key: GateKey) -> GateRecord? {
        owner(of: key).map { parts[Self.part($0)].record(Self.number($0)) }
    }

    /// Keeps a record, unless there is no room for somebody new.
    mutating func keep(_ record: GateRecord) {
        guard record.values.count <= GateRecord.longestValues, record.shape < GateRecord.mostShapes else { return }
        let spread = GateSpread(of: UInt64(bitPattern: record.person))
        let reference: UInt32
        if let number = parts[spread.part].find(record.person, from: spread.place) {
            if parts[spread.part].validUntil(number) == 0 { live += 1 }
            change(spread.part) { $0.replace(number, with: record) }
            reference = Self.reference(spread.part, number)
        } else {
            guard bytes < mostBytes, !parts[spread.part].isFull else { return }
            live += 1
            let number = change(spread.part) { $0.add(record, from: spread.place) }
            reference = Self.reference(spread.part, number)
        }
        for key in record.keys { give(key, to: reference) }
    }

    /// Forgets a worker's answer; the place stays for the next one.
    mutating func forget(_ person: Int64) {
        let spread = GateSpread(of: UInt64(bitPattern: person))
        guard let number = parts[spread.part].find(person, from: spread.place),
            parts[spread.part].validUntil(number) != 0
        else { return }
        parts[spread.part].forget(number)
        live -= 1
    }

    private func owner(of key: GateKey, besides other: UInt32? = nil) -> UInt32? {
        let spread = key.spread
        return parts[spread.part].keys.first(from: spread.place) { reference in
            reference != other && parts[Self.part(reference)].has(key, record: Self.number(reference))
        }
    }

    private mutating func give(_ key: GateKey, to reference: UInt32) {
        while let earlier = owner(of: key, besides: reference) { take(key, from: earlier) }
        let spread = key.spread
        if parts[spread.part].keys.isFull { growKeys(of: spread.part) }
        guard parts[spread.part].keys.first(from: spread.place, where: { $0 == reference }) == nil else { return }
        parts[spread.part].keys.insert(reference, from: spread.place)
    }

    /// Whose number is somebody else's now is read anew.
    private mutating func take(_ key: GateKey, from reference: UInt32) {
        var record = parts[Self.part(reference)].record(Self.number(reference))
        record.keys.removeAll { $0 == key }
        if record.validUntil != 0 { live -= 1 }
        record.validUntil = 0
        change(Self.part(reference)) { $0.replace(Self.number(reference), with: record) }
    }

    /// Makes a part's table of keys anew with more room, without the references that are out of date.
    private mutating func growKeys(of part: Int) {
        var larger = GateSlots(largerThan: parts[part].keys)
        for reference in parts[part].keys.numbers {
            for key in parts[Self.part(reference)].record(Self.number(reference)).keys {
                let spread = key.spread
                guard spread.part == part else { continue }
                if larger.first(from: spread.place, where: { $0 == reference }) != nil { continue }
                larger.insert(reference, from: spread.place)
            }
        }
        change(part) { $0.keys = larger }
    }

    @discardableResult private mutating func change<Answer>(_ part: Int, _ body: (inout GatePart) -> Answer) -> Answer {
        bytes -= parts[part].bytes
        defer { bytes += parts[part].bytes }
        return body(&parts[part])
    }

    private static func reference(_ part: Int, _ number: Int) -> UInt32 { UInt32(part) << 15 | UInt32(number) }
    private static func part(_ reference: UInt32) -> Int { Int(reference >> 15) }
    private static func number(_ reference: UInt32) -> Int { Int(reference & 0x7FFF) }
}
