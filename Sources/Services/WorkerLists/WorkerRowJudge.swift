// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Sealing
import Store

/// A row with what its own words say of it.
struct CheckedWorkerRow: Sendable {
    let position: Int
    let entry: WorkerEntry
    let nik: [UInt8]?
    let passport: [UInt8]?
    let firstDay: CalendarDay?
    var state: WorkerRowStore.State
    var refusal: String?
    var field: String?
    var about: Int?
    var person: ID<PersonRecord>?

    func item(of list: ID<WorkerListRecord>, _ key: DataKey) throws -> WorkerRowStore.Item {
        WorkerRowStore.Item(
            position: position, sealed: try entry.sealed(position, of: list, key), nik: nik, passport: passport,
            state: state, refusal: refusal, field: field, about: about, person: person)
    }
}

/// Checks rows one by one, by what they say themselves.
struct WorkerRowChecker {
    private var reader: WorkerEntryReader
    private let keys: MasterKeys

    init(_ organisation: ID<OrganisationRecord>, today: CalendarDay, door: Door) {
        reader = WorkerEntryReader(organisation, today: today, tariff: door.tariff)
        keys = door.keys
    }

    mutating func check(_ entry: WorkerEntry, at position: Int) -> CheckedWorkerRow {
        var isReady = false
        var firstDay: CalendarDay?
        if case .enrolment(let enrolment) = reader.read(entry) {
            isReady = true
            firstDay = enrolment.work.contractFirstDay
        }
        return CheckedWorkerRow(
            position: position, entry: entry,
            nik: entry[.nik].flatMap { try? NIK.parse($0) }.map { blind($0.text, .nik) },
            passport: entry[.passport].flatMap { try? Passport.parse($0) }.map { blind($0.text, .passport) },
            firstDay: firstDay, state: isReady ? .ready : .faulty)
    }

    private func blind(_ text: String, _ kind: IdentifierStore.Kind) -> [UInt8] {
        keys.blindIndex.value(of: text, kind: kind.rawValue)
    }
}

/// Judges rows by what else is known: other rows of the list, and workers whom the company registered before. Of other
/// companies' workers nothing is told: such a row is registered, and a desk decides whose number it is.
struct WorkerRowJudge {
    /// So many numbers are looked up at once.
    private static let slice = 500

    private let context: WriteContext
    private let organisation: ID<OrganisationRecord>

    init(_ context: WriteContext, _ organisation: ID<OrganisationRecord>) {
        self.context = context
        self.organisation = organisation
    }

    func judge(_ rows: [CheckedWorkerRow]) throws -> [CheckedWorkerRow] {
        var judged: [CheckedWorkerRow] = []
        judged.reserveCapacity(rows.count)
        var seen: [[UInt8]: Int] = [:]
        for row in rows {
            var row = row
            for (field, value) in [("nik", row.nik), ("passport", row.passport)] {
                guard let value else { continue }
                if let first = seen[value], row.refusal == nil { row.refuse("list-row-twice", field, about: first) }
                if seen[value] == nil { seen[value] = row.position }
            }
            judged.append(row)
        }
        let ready = judged.indices.filter { judged[$0].state == .ready }
        for start in stride(from: 0, to: ready.count, by: Self.slice) {
            let places = ready[start..<min(start + Self.slice, ready.count)]
            let known = try registrations(places.compactMap { judged[$0].nik })
            for place in places { judged[place].compare(with: judged[place].nik.flatMap { known[$0] } ?? []) }
        }
        return judged
    }

    /// Judges one row of a list again.
    func judge(_ row: CheckedWorkerRow, in list: ID<WorkerListRecord>, _ key: DataKey) throws -> CheckedWorkerRow {
        var row = row
        let twin = try WorkerRowStore(context.transaction).twin(of: try row.item(of: list, key), in: list)
        if let twin { row.refuse("list-row-twice", twin.field, about: twin.position) }
        guard row.state == .ready else { return row }
        row.compare(with: try row.nik.flatMap { try registrations([$0])[$0] } ?? [])
        return row
    }

    typealias Registration = (person: ID<PersonRecord>, firstDay: CalendarDay)

    func registrations(_ blinds: [[UInt8]]) throws -> [[UInt8]: [Registration]] {
        var found: [[UInt8]: [Registration]] = [:]
        for one in try WorkerRowStore(context.transaction).registrations(of: blinds, by: organisation) {
            found[one.nik, default: []].append((one.person, one.firstDay))
        }
        return found
    }
}

extension CheckedWorkerRow {
    mutating func refuse(_ code: String, _ field: String, about: Int?) {
        state = .faulty
        refusal = code
        self.field = field
        self.about = about
    }

    /// The company's own worker with the same contract is registered already; with another one the contract is changed
    /// at the worker's record, not registered anew.
    mutating func compare(with known: [WorkerRowJudge.Registration]) {
        guard let first = known.first else { return }
        if let same = known.first(where: { $0.firstDay == firstDay }) {
            state = .known
            person = same.person
        } else {
            state = .refused
            refusal = "list-worker-registered"
            field = "nik"
            person = first.person
        }
    }
}
