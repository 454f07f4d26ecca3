// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Wire

/// Workers who paid, each with a NIK, a passport and a KPJ, and the whole answer that the gate would give of them.
struct MadeUpWorkers {
    static let now = Instant(seconds: 1_790_000_000)
    private static let tomorrow = Instant(seconds: 1_790_050_000)
    private static let names = [
        "Siti Rahmawati", "Agus Setiawan", "Dewi Lestari Handayani", "Budi", "Sri Wahyuni Putri",
    ]

    private let people: Int
    private let pieces: [[UInt8]]
    private let values: [[UInt8]]
    private let own: (name: Int, kpj: Int, person: Int)

    init(people: Int) {
        self.people = people
        let packed = Self.record.packed
        pieces = packed.pieces
        values = packed.values
        let place = { (text: String) in packed.values.firstIndex(of: Array("\"\(text)\"".utf8)) ?? 0 }
        own = (place(Self.record.name), place(Self.record.kpj), place("\(Self.record.person)"))
    }

    func id(_ worker: Int) -> ID<PersonRecord> { ID(number: Int64(worker) << 20 | Self.mixed(worker) & 0xF_FFFF) }

    /// One of the worker's numbers.
    func handle(_ worker: Int) -> GateMemory.Handle {
        switch worker % 3 {
        case 0: Self.blind(worker * 2)
        case 1: Self.blind(worker * 2 + 1)
        default: .kpj(Self.kpj(worker))
        }
    }

    func keep(_ worker: Int, in memory: GateMemory) {
        let id = id(worker)
        let kpj = Self.kpj(worker)
        var values = values
        values[own.name] = Array("\"\(Self.names[worker % Self.names.count]) \(worker % 97)\"".utf8)
        values[own.kpj] = Array("\"\(kpj)\"".utf8)
        values[own.person] = Array("\"\(id)\"".utf8)
        memory.keep(
            GateMemory.Entry(
                person: id, handles: [Self.blind(worker * 2), Self.blind(worker * 2 + 1), .kpj(kpj)], mayDepart: true,
                reasons: "", validUntil: Self.tomorrow, generation: memory.generation()),
            pieces: pieces, values: values)
    }

    private static func kpj(_ worker: Int) -> String { String(20_000_000_000 + worker) }

    private static func blind(_ number: Int) -> GateMemory.Handle {
        let halves = [mixed(number), mixed(number ^ 0x5555_5555_5555)]
        return .blind(halves.flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> ($0 * 8)) } })
    }

    /// The finish of SplitMix64.
    private static func mixed(_ number: Int) -> Int64 {
        var mixed = UInt64(truncatingIfNeeded: number) &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int64(bitPattern: (mixed ^ (mixed >> 31)) >> 1)
    }

    private static let record: ClearanceRecord = {
        let first = CalendarDay(number: 20_700)
        let last = CalendarDay(number: 21_429)
        let check = { (code: String, details: [String: String]) in
            ClearanceCheckRecord(
                code: code, passed: true, advisory: false, article: "Permenaker 4/2023 art. 19(1)", remedy: nil,
                details: details)
        }
        return ClearanceRecord(
            mayDepart: true, person: ID(number: 77), name: "Contoh Nama", kpj: "20000000000", country: "TW",
            checkedOn: first, asOf: now,
            checks: [
                check("one-registration", ["registered": "\(first)"]), check("placement-recorded", [:]),
                check("placement-open", [:]), check("not-already-departed", [:]),
                check("covered-before-departure", ["until": "\(last)"]), check("orientation-done", ["day": "\(first)"]),
                check("contract-not-over", ["contractLast": "\(last)", "day": "\(first)"]),
                check("during-stage-paid", ["settled": "\(first)"]),
                check("whole-contract-paid", ["paidLast": "\(last)", "contractLast": "\(last)", "months": "0"]),
            ], payable: [])
    }()
}
