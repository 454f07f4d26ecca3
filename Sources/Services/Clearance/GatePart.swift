// SPDX-License-Identifier: Apache-2.0

/// One of the many parts of the gate's memory: some workers' records in one row of bytes, found by person; and some
/// numbers' places, whose workers may be in any part. Small, so that growing one takes a few milliseconds.
struct GatePart {
    /// Records of one part at most: a reference names the part in 12 bits and the record in 15.
    static let mostRecords = 1 << 15 - 1

    private var store: [UInt8] = []
    /// By the record's number in this part, which it keeps for good.
    private var starts: [UInt32] = []
    private var persons = GateSlots()
    /// Bytes of the store that no record uses.
    private var waste = 0
    /// References by the place of a number's key. One may be out of date: only the record tells whether it has the key.
    var keys = GateSlots()

    /// What the part takes in memory.
    var bytes: Int {
        store.capacity + starts.capacity * MemoryLayout<UInt32>.stride + persons.bytes + keys.bytes
    }
    var isFull: Bool { starts.count >= Self.mostRecords }

    func find(_ person: Int64, from place: UInt32) -> Int? {
        persons.first(from: place) { GateRecord.person(in: store, at: start($0)) == person }.map { Int($0) }
    }

    func record(_ number: Int) -> GateRecord { GateRecord(in: store, at: Int(starts[number])) }
    func has(_ key: GateKey, record number: Int) -> Bool { GateRecord.has(key, in: store, at: Int(starts[number])) }
    func validUntil(_ number: Int) -> UInt32 { GateRecord.validUntil(in: store, at: Int(starts[number])) }
    mutating func forget(_ number: Int) { GateRecord.forget(in: &store, at: Int(starts[number])) }

    /// Takes in a worker who is not there yet.
    ///
    /// - Returns: the record's number.
    mutating func add(_ record: GateRecord, from place: UInt32) -> Int {
        if persons.isFull { growPersons() }
        let number = starts.count
        starts.makeRoom(1)
        starts.append(UInt32(store.count))
        append(record)
        persons.insert(UInt32(number), from: place)
        return number
    }

    /// Puts a record in the place of an older one of the same worker.
    mutating func replace(_ number: Int, with record: GateRecord) {
        let old = Int(starts[number])
        let oldLength = GateRecord.length(in: store, at: old)
        var bytes: [UInt8] = []
        record.write(to: &bytes)
        if bytes.count <= oldLength {
            store.replaceSubrange(old..<old + bytes.count, with: bytes)
            waste += oldLength - bytes.count
        } else {
            starts[number] = UInt32(store.count)
            waste += oldLength
            store.makeRoom(bytes.count)
            store += bytes
        }
        if waste > max(4_096, store.count / 8) { closeGaps() }
    }

    private func start(_ number: UInt32) -> Int { Int(starts[Int(number)]) }

    private mutating func append(_ record: GateRecord) {
        var bytes: [UInt8] = []
        record.write(to: &bytes)
        store.makeRoom(bytes.count)
        store += bytes
    }

    private mutating func growPersons() {
        var larger = GateSlots(largerThan: persons)
        for number in persons.numbers {
            let person = GateRecord.person(in: store, at: start(number))
            larger.insert(number, from: GateSpread(of: UInt64(bitPattern: person)).place)
        }
        persons = larger
    }

    private mutating func closeGaps() {
        var tight: [UInt8] = []
        tight.reserveCapacity(store.count - waste)
        for (number, start) in starts.enumerated() {
            let length = GateRecord.length(in: store, at: Int(start))
            starts[number] = UInt32(tight.count)
            tight += store[Int(start)..<Int(start) + length]
        }
        store = tight
        waste = 0
    }
}

extension Array {
    /// Grows by a sixteenth where there is no room, not to the double.
    fileprivate mutating func makeRoom(_ more: Int) {
        if count + more > capacity { reserveCapacity(count + more + count / 16 + 16) }
    }
}
