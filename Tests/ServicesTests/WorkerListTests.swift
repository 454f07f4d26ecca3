// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Placement
import Services
import Store
import Testing

@Suite("Lists of workers")
struct WorkerListTests {
    private static let header =
        "NIK;Nama;L/P;Tgl lahir;No HP;Paspor;Alamat;Provinsi;Negara;Majikan;Jenis majikan;Jabatan;"
        + "Mulai kontrak;Bulan;Catatan"

    /// A row of the file, another worker for each serial.
    private static func row(_ serial: Int, nik: String? = nil, first: String = "01/12/2026") -> String {
        let four = String(10_000 + serial).dropFirst()
        let cells = [
            nik ?? "330101170890\(four)", "Wahyu Sentosa", "L", "17/08/1990", "0812\(1_000_000 + serial)",
            "C\(1_000_000 + serial)", "Jalan Melati 4", "Jawa Tengah", "Taiwan", "Formosa Steel", "badan hukum",
            "operator", first, "24", "x",
        ]
        return cells.joined(separator: ";")
    }

    private static func file(_ rows: [String], name: String = "pekerja.csv", by day: String = "2026-11-25")
        -> WorkerListFile
    {
        WorkerListFile(
            name: name, bytes: Array(([header] + rows).joined(separator: "\r\n").utf8),
            promisedDay: SuspenseHouse.day(day))
    }

    private func uploaded(_ house: SuspenseHouse, _ rows: [String]) async throws -> WorkerListView {
        try await house.door.uploadWorkerList(Self.file(rows), by: house.company)
    }

    private func finished(_ house: SuspenseHouse, _ view: WorkerListView) async throws -> WorkerListView {
        _ = try await house.door.runWorkerList(view.head.id, by: house.company)
        try await house.door.workOffWorkerLists()
        return try await house.door.viewWorkerList(view.head.id, by: house.company)
    }

    private func faults(_ house: SuspenseHouse, _ view: WorkerListView) async throws -> [Int: [String]] {
        let rows = try await house.door.viewWorkerRows(
            of: view.head.id, in: [.faulty, .refused], limit: 100, by: house.company)
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                (row.position, row.failures.map { "\($0.field ?? "–"):\($0.code)" }.sorted())
            })
    }

    private func persons(_ house: SuspenseHouse) async throws -> Int {
        try await house.house.database.read { try $0.row("SELECT count(*) FROM person")?.int(0) ?? 0 }
    }

    @Test func goodRowsAreRegisteredBadOnesExplainedAndOneInvoiceAsksForAll() async throws {
        let house = try await SuspenseHouse.make()
        let bad = [
            Self.row(900, nik: "3301011708900"), Self.row(901, nik: "3,30101E+15"), Self.row(902, first: "12/31/2026"),
            Self.row(1), Self.row(903, nik: "=A1"),
        ]
        let view = try await uploaded(house, (1...120).map { Self.row($0) } + bad)
        #expect(view.count(.ready) == 120 && view.count(.faulty) == 5 && view.head.unread == "Catatan")
        #expect(
            try await faults(house, view) == [
                122: ["nik:nik-length"], 123: ["nik:cell-digits-lost"], 124: ["contractFirstDay:day-unreadable"],
                125: ["nik:list-row-twice"], 126: ["nik:cell-is-formula"],
            ])
        #expect(try await persons(house) == 0, "nobody is registered before the list runs")
        let done = try await finished(house, view)
        #expect(done.head.state == .done && done.count(.enrolled) == 120 && done.count(.faulty) == 5)
        let bill = try #require(done.bill)
        let lines = try await house.door.viewBatch(bill.batch.id, by: house.company).lines
        #expect(lines.count == 240 && lines.map(\.amount).total() == bill.batch.amount)
        let asked = try await house.house.database.read {
            try $0.row("SELECT sum(amount) FROM invoice")?.rupiah(0) ?? .zero
        }
        #expect(bill.batch.amount == asked)
        #expect(try await house.notice(bill.batch.customerNumber, asked, request: "LIST") == .accepted)
        let results = try await house.door.viewWorkerResults(of: view.head.id, limit: 500, by: house.company)
        #expect(results.count == 120 && results.allSatisfy { $0.isPaid && !$0.waitsForDesk })
        #expect(results.map(\.amount).total() == asked)
        try await house.expectBooksHold()
    }

    @Test func theSameFileTwiceChangesNothingAndTheSameRowsInAnotherFileNeither() async throws {
        let house = try await SuspenseHouse.make()
        let rows = (1...3).map { Self.row($0) }
        let first = try await finished(house, try await uploaded(house, rows))
        let again = try await uploaded(house, rows)
        #expect(again.isRepeated && again.head.id == first.head.id)
        let other = try await house.door.uploadWorkerList(
            Self.file(rows + [Self.row(4)], name: "lagi.csv"), by: house.company)
        #expect(!other.isRepeated && other.count(.known) == 3 && other.count(.ready) == 1)
        let done = try await finished(house, other)
        #expect(done.count(.enrolled) == 1)
        #expect(try await persons(house) == 4)
        #expect(try await house.door.viewBatch(try #require(done.bill).batch.id, by: house.company).lines.count == 2)
        let changed = try await house.door.uploadWorkerList(
            Self.file([Self.row(1, first: "01/01/2027")]), by: house.company)
        #expect(try await faults(house, changed) == [2: ["nik:list-worker-registered"]])
    }

    @Test func aRowIsMendedInThePageOrByAFileAndItsTwinWithIt() async throws {
        let house = try await SuspenseHouse.make()
        let view = try await uploaded(house, [Self.row(1), Self.row(1), Self.row(2, nik: "12")])
        #expect(view.count(.ready) == 1 && view.count(.faulty) == 2)
        let mended = try await house.door.mendWorkerRow(
            2, of: view.head.id, texts: [.nik: "3301011708900077", .passport: "C7777777"], by: house.company)
        #expect(mended.state == .ready)
        let twin = try await house.door.viewWorkerRow(3, of: view.head.id, by: house.company)
        #expect(twin.state == .ready, "the row it contradicted is mended")
        let still = try await house.door.mendWorkerRow(
            4, of: view.head.id, texts: [.nik: "3301011708900001"], by: house.company)
        #expect(still.failures.map(\.code) == ["list-row-twice"])
        let correction = "Baris;" + Self.header + "\r\n4;" + Self.row(2)
        let outcome = try await house.door.mendWorkerRows(
            of: view.head.id, from: Array(correction.utf8), by: house.company)
        #expect(outcome.ready == 1 && outcome.named == 1)
        await #expect(throws: Failure(.invalid, "list-row-unknown", field: "file", details: ["found": "9"])) {
            try await house.door.mendWorkerRows(
                of: view.head.id, from: Array(("Baris;" + Self.header + "\r\n9;" + Self.row(3)).utf8),
                by: house.company)
        }
        #expect(try await finished(house, view).count(.enrolled) == 3)
        await #expect(throws: Failure(.conflict, "list-not-open")) {
            try await house.door.mendWorkerRow(2, of: view.head.id, texts: [.name: "A B"], by: house.company)
        }
    }

    @Test func anotherCompanySeesNothingOfAListAndNothingOfItsWorkers() async throws {
        let house = try await SuspenseHouse.make()
        let view = try await finished(house, try await uploaded(house, [Self.row(1)]))
        let owner = ID<OrganisationRecord>(number: 501)
        try await house.house.database.write { transaction in
            guard let validity = DayRange(first: SuspenseHouse.day("2020-01-01"), last: SuspenseHouse.day("2030-01-01"))
            else { return }
            try OrganisationStore(transaction).insert(
                try Organisation(
                    id: ID(number: owner.number), kind: .p3mi, name: "PT Lain",
                    licence: Licence(number: "L-2", validity: validity)), province: 33, country: nil,
                at: house.house.now)
        }
        let stranger = Actor(account: nil, role: .p3miOfficer, organisation: owner, name: "lain")
        let absent = Failure(.absent, "no-such-record")
        await #expect(throws: absent) { try await house.door.viewWorkerList(view.head.id, by: stranger) }
        await #expect(throws: absent) { try await house.door.runWorkerList(view.head.id, by: stranger) }
        await #expect(throws: absent) { try await house.door.withdrawWorkerList(view.head.id, by: stranger) }
        #expect(try await house.door.listWorkerLists(by: stranger).isEmpty)
        let own = try await house.door.uploadWorkerList(Self.file([Self.row(1)]), by: stranger)
        #expect(own.count(.ready) == 1, "whether somebody else's worker has the number is not told")
        let done = try await house.door.runWorkerList(own.head.id, by: stranger)
        try await house.door.workOffWorkerLists()
        let results = try await house.door.viewWorkerResults(of: done.head.id, limit: 10, by: stranger)
        #expect(results.count == 1 && results[0].waitsForDesk)
    }

    @Test func aListThatStoppedHalfWayIsTakenUpWhereItEnded() async throws {
        let house = try await SuspenseHouse.make()
        let view = try await uploaded(house, (1...70).map { Self.row($0) })
        _ = try await house.door.runWorkerList(view.head.id, by: house.company)
        let stopping = Task { try await house.door.workOffWorkerLists() }
        stopping.cancel()
        try? await stopping.value
        let other = try house.house.another(on: house.house.database)
        try await other.workOffWorkerLists()
        let done = try await other.viewWorkerList(view.head.id, by: house.company)
        #expect(done.head.state == .done && done.count(.enrolled) == 70)
        #expect(try await persons(house) == 70)
        try await other.workOffWorkerLists()
        #expect(try await house.door.listBatches(by: house.company).count == 1)
    }

    @Test func aFaultOfOneRowDoesNotStopTheOthers() async throws {
        let house = try await SuspenseHouse.make()
        let view = try await uploaded(house, [Self.row(1), Self.row(2, first: "23/11/2024")])
        #expect(view.count(.ready) == 2)
        house.house.set(SuspenseHouse.day("2026-11-24"))
        let done = try await finished(house, view)
        #expect(done.count(.enrolled) == 1 && done.count(.refused) == 1)
        #expect(try await faults(house, done) == [3: ["contractFirstDay:contract-already-over"]])
    }

    @Test func aListThatCannotBeReadSaysWhy() async throws {
        let house = try await SuspenseHouse.make()
        func code(_ text: String, by day: String = "2026-11-25") async -> String? {
            do {
                _ = try await house.door.uploadWorkerList(
                    WorkerListFile(name: "x", bytes: Array(text.utf8), promisedDay: SuspenseHouse.day(day)),
                    by: house.company)
                return nil
            } catch let failure as Failure {
                return failure.code
            } catch { return "\(error)" }
        }
        #expect(await code("a;b\r\n1;2") == "list-header-missing")
        #expect(await code("NIK;Nama;L/P\r\n1;2;3") == "list-columns-missing")
        #expect(await code(Self.header + ";KTP\r\n" + Self.row(1)) == "list-column-twice")
        #expect(await code(Self.header) == "list-empty")
        #expect(await code("") == "file-empty")
        #expect(await code(Self.header + "\r\n" + Self.row(1), by: "2026-11-19") == "batch-day-passed")
        #expect(await code(Self.header + "\r\n" + Self.row(1), by: "2027-03-01") == "batch-day-too-late")
    }

    @Test func whatARowSaysIsForgottenOnceItIsNoLongerNeeded() async throws {
        let house = try await SuspenseHouse.make()
        let view = try await finished(house, try await uploaded(house, [Self.row(1), Self.row(2, nik: "1")]))
        func kept() async throws -> [Int] {
            try await house.house.database.read { transaction in
                try transaction.rows(
                    "SELECT position FROM worker_list_row WHERE sealed IS NOT NULL AND list = \(view.head.id)"
                ).map { try $0.int(0) }
            }
        }
        #expect(try await kept() == [3], "the worker of row 2 is registered")
        house.house.set(SuspenseHouse.day("2027-02-10"))
        try await house.door.forgetExpired(idempotencyBefore: house.house.now)
        #expect(try await kept() == [3])
        house.house.set(SuspenseHouse.day("2027-02-20"))
        try await house.door.forgetExpired(idempotencyBefore: house.house.now)
        #expect(try await kept().isEmpty)
        let row = try await house.door.viewWorkerRow(3, of: view.head.id, by: house.company)
        #expect(row.entry == nil && row.state == .faulty)
    }

    @Test func whoComesLateIsShownToTheInspectorWithDays() async throws {
        let house = try await SuspenseHouse.make()
        let view = try await finished(house, try await uploaded(house, [Self.row(1), Self.row(2, nik: "1")]))
        var late = try await house.door.viewLateWorkers(by: house.inspector)
        #expect(late.map(\.kind) == [.dueSoon, .notRegistered])
        #expect(late[0].contractFirstDay == SuspenseHouse.day("2026-12-01") && late[1].name == "Wahyu Sentosa")
        let bill = try #require(view.bill).batch
        let person = try #require(late[0].person)
        try await house.house.database.write { transaction in
            let placement = try PlacementStore(transaction).placements(of: [person])[0].id
            try PlacementStore(transaction).insert(
                JourneyEvent(
                    id: ID(number: 9_999_999), placement: placement, kind: .departed,
                    day: SuspenseHouse.day("2026-11-21"), recordedAt: house.house.now), by: "test")
        }
        house.house.set(SuspenseHouse.day("2026-11-23"))
        late = try await house.door.viewLateWorkers(of: bill.organisation, by: house.inspector)
        #expect(late[0].kind == .departedUnpaid && late[0].departedOn == SuspenseHouse.day("2026-11-21"))
        #expect(try await house.notice(bill.customerNumber, bill.amount, request: "LATE") == .accepted)
        late = try await house.door.viewLateWorkers(by: house.company)
        #expect(late[0].kind == .paidLate && late[0].paidOn == SuspenseHouse.day("2026-11-23"))
        let stranger = Actor(account: nil, role: .p3miOfficer, organisation: ID(number: 77), name: "lain")
        #expect(try await house.door.viewLateWorkers(of: bill.organisation, by: stranger).isEmpty)
    }
}
