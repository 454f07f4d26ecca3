// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store
import Text

extension Door {
    /// So many workers are registered in one transaction.
    private static let registeredAtOnce = 50

    /// Has the ready rows of a list registered, slice by slice beside the requests. Faulty rows stay behind, with their
    /// reasons. A list that runs already is answered as it stands.
    ///
    /// - Throws: `conflict` `list-not-open` where it was withdrawn, `list-nothing-ready`; `invalid` `batch-day-passed`
    ///   where the promised day lies behind.
    public func runWorkerList(_ id: ID<WorkerListRecord>, by actor: Actor) async throws -> WorkerListView {
        try await write(.runWorkerList, by: actor) { context in
            let reader = WorkerListReader(context.transaction, door: self, now: context.now)
            let head = try reader.head(id, for: actor)
            if head.state == .running || head.state == .done { return try reader.view(head) }
            guard head.state == .preview else { throw Failure(.conflict, "list-not-open") }
            try Self.check(promise: head.promisedDay, today: context.today)
            guard try reader.view(head).count(.ready) > 0 else { throw Failure(.conflict, "list-nothing-ready") }
            _ = try WorkerListStore(context.transaction).start(
                id, by: actor.name, signIn: actor.account, at: context.now)
            return try reader.view(try reader.head(id, for: actor))
        }
    }

    /// Goes on with every list that runs until each is done. What a slice did is committed with the rows' states, so
    /// that a process that ends in between has its work taken up where it ended, and nobody is registered twice.
    public func workOffWorkerLists() async throws {
        let running = try await database.read { try WorkerListStore($0).running() }
        for id in running {
            while !Task.isCancelled, try await runSlice(of: id) {}
        }
    }

    /// - Returns: whether there may be more to do.
    private func runSlice(of id: ID<WorkerListRecord>) async throws -> Bool {
        let (found, items) = try await database.read { transaction in
            (
                try WorkerListStore(transaction).find(id),
                try WorkerRowStore(transaction).all(of: id, in: [.ready], limit: Self.registeredAtOnce)
            )
        }
        guard let head = found, head.state == .running else { return false }
        guard !items.isEmpty else {
            try await finish(head)
            return false
        }
        do {
            try await register(items, of: head)
        } catch let failure as Failure where failure.kind != .unavailable {
            for item in items {
                do {
                    try await register([item], of: head)
                } catch let failure as Failure where failure.kind != .unavailable {
                    try await refuse(item, of: head, failure)
                }
            }
        }
        return true
    }

    private func register(_ items: [WorkerRowStore.Item], of head: WorkerListStore.Head) async throws {
        _ = try await writeTogether(.enrolForWorker, by: items.map { _ in head.officer }) { contexts in
            let key = try self.keys.unwrap(head.wrappedKey, for: head.id)
            for (context, item) in zip(contexts, items) {
                try WorkerRegistrar(context, head, key).register(item.position)
            }
            return contexts.map { _ in true }
        }
    }

    private func refuse(
        _ item: WorkerRowStore.Item, of head: WorkerListStore.Head, _ failure: Failure
    ) async throws {
        try await write(.runWorkerList, by: head.officer) { context in
            try WorkerRowStore(context.transaction).replace(
                WorkerRowStore.Item(
                    position: item.position, sealed: item.sealed, nik: item.nik, passport: item.passport,
                    state: .refused, refusal: failure.code, field: failure.field),
                in: head.id)
            context.note("row \(item.position) \(failure.code)")
        }
    }

    /// The collective invoice of everybody whom the list registered, to be paid by the promised day.
    private func finish(_ head: WorkerListStore.Head) async throws {
        try await write(.runWorkerList, by: head.officer) { context in
            let bills = try BillStore(context.transaction).payable(of: head.id, at: context.now)
            var batch: ID<BatchRecord>?
            if let expiry = bills.map(\.expiresAt).min() {
                let last = min(expiry.jakartaDay, context.today.adding(days: BatchWriter.longestPromise))
                batch = try BatchWriter(context, head.organisation).issue(
                    bills, promisedDay: max(context.today, min(head.promisedDay, last)), tells: false)
            }
            _ = try WorkerListStore(context.transaction).finish(head.id, batch: batch, at: context.now)
            context.note("done")
        }
    }
}

extension WorkerListStore.Head {
    /// The officer who has the list run.
    fileprivate var officer: Actor {
        Actor(account: signIn, role: .p3miOfficer, organisation: organisation, name: recordedBy)
    }
}

/// Registers the worker of one row.
private struct WorkerRegistrar {
    private let context: WriteContext
    private let head: WorkerListStore.Head
    private let key: DataKey
    private let store: WorkerRowStore

    init(_ context: WriteContext, _ head: WorkerListStore.Head, _ key: DataKey) {
        self.context = context
        self.head = head
        self.key = key
        store = WorkerRowStore(context.transaction)
    }

    /// A row that is not ready any more was done before.
    func register(_ position: Int) throws {
        guard let item = try store.find(position, in: head.id), item.state == .ready, let sealed = item.sealed else {
            context.note("repeated")
            return
        }
        let entry = try WorkerEntry(sealed: sealed, position, of: head.id, key)
        var reader = WorkerEntryReader(head.organisation, today: context.today, tariff: context.door.tariff)
        let enrolment: Enrolment
        switch reader.read(entry) {
        case .enrolment(let read): enrolment = read
        case .faults(let failures): throw failures.first ?? Failure(.invalid, "request-malformed")
        }
        let judge = WorkerRowJudge(context, head.organisation)
        var row = CheckedWorkerRow(
            position: position, entry: entry, nik: item.nik, passport: item.passport,
            firstDay: enrolment.work.contractFirstDay, state: .ready)
        row.compare(with: try item.nik.flatMap { try judge.registrations([$0])[$0] } ?? [])
        guard row.state == .ready else {
            return try store.replace(try row.item(of: head.id, key), in: head.id)
        }
        let person = try EnrolmentWriter(context).record(enrolment, passwordHash: nil)
        try tell(person)
        try store.replace(
            .init(
                position: position, sealed: nil, nik: item.nik, passport: item.passport, state: .enrolled,
                person: person),
            in: head.id)
    }

    /// The worker learns what the company promised.
    private func tell(_ person: ID<PersonRecord>) throws {
        let company = try OrganisationStore(context.transaction).find(ID(number: head.organisation.number))?.name ?? ""
        for invoice in try InvoiceStore(context.transaction).all(of: [person]) where invoice.stage != .jht {
            let news = BatchNews.promised(company: company, number: invoice.number, by: head.promisedDay)
            try context.tell(news.text, to: person)
        }
    }
}
