// SPDX-License-Identifier: Apache-2.0

/// Gives each distinct run of bytes one number, counted from 0 in order of arrival.
struct Interner: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var starts: [UInt32] = [0]
    private var hashes: [UInt32] = []
    private var slots: [UInt32]

    init() { slots = [UInt32](repeating: 0, count: 1024) }

    var count: Int { hashes.count }

    /// The number of these bytes, new if they were never seen.
    mutating func id(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let hash = Hashing.bytes(text)
        let short = UInt32(truncatingIfNeeded: hash >> 32)
        if let found = find(text, short) { return found }
        if hashes.count * 2 >= slots.count { grow() }
        let id = UInt32(hashes.count)
        bytes.append(contentsOf: text)
        starts.append(UInt32(bytes.count))
        hashes.append(short)
        place(id, short)
        return id
    }

    mutating func id(of text: [UInt8]) -> UInt32 { text.withUnsafeBufferPointer { id(of: $0) } }

    /// The number of these bytes, if they were seen.
    func find(_ text: UnsafeBufferPointer<UInt8>) -> UInt32? {
        find(text, UInt32(truncatingIfNeeded: Hashing.bytes(text) >> 32))
    }

    func find(_ text: [UInt8]) -> UInt32? { text.withUnsafeBufferPointer { find($0) } }

    /// The bytes behind a number.
    func text(_ id: UInt32) -> ArraySlice<UInt8> { bytes[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])] }

    /// Forgets the numbers from `count` on, so that the next new text gets `count` again.
    mutating func forget(from count: Int) {
        guard count < hashes.count else { return }
        let mask = UInt32(slots.count - 1)
        for id in stride(from: hashes.count - 1, through: count, by: -1) {
            var slot = hashes[id] & mask
            while slots[Int(slot)] != UInt32(id + 1) { slot = (slot + 1) & mask }
            slots[Int(slot)] = 0
        }
        hashes.removeLast(hashes.count - count)
        starts.removeLast(starts.count - count - 1)
        bytes.removeLast(bytes.count - Int(starts[count]))
    }

    private func find(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> UInt32? {
        let mask = UInt32(slots.count - 1)
        var slot = hash & mask
        while true {
            let held = slots[Int(slot)]
            if held == 0 { return nil }
            if hashes[Int(held - 1)] == hash, holds(held - 1, text) { return held - 1 }
            slot = (slot + 1) & mask
        }
    }

    private func holds(_ id: UInt32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(starts[Int(id)])
        guard Int(starts[Int(id) + 1]) - start == text.count else { return false }
        for offset in 0..<text.count where bytes[start + offset] != text[offset] { return false }
        return true
    }

    private mutating func place(_ id: UInt32, _ hash: UInt32) {
        let mask = UInt32(slots.count - 1)
        var slot = hash & mask
        while slots[Int(slot)] != 0 { slot = (slot + 1) & mask }
        slots[Int(slot)] = id + 1
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for id in hashes.indices { place(UInt32(id), hashes[id]) }
    }
}
