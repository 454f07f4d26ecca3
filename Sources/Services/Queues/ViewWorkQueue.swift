// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Protection
import Store

extension Door {
    /// So many are looked at; among these flags are found.
    private static let mostWork = 200
    private static let mostColleagues = 50

    /// The queue of the officer's desk. Each line is a look at a record.
    ///
    /// - Throws: `forbidden` `work-not-of-your-desk` for a kind of work that the role has no desk for.
    public func workQueue(_ filter: WorkFilter?, by actor: Actor) async throws -> WorkQueueView {
        let kinds = AssignmentStore.Kind.allCases.filter { WorkDesk(actor.role, $0) != nil }
        return try await read(.viewWork, by: actor) { context in
            guard let filter = filter ?? kinds.first.map({ WorkFilter($0) }),
                let desk = WorkDesk(actor.role, filter.kind)
            else { throw Failure(.forbidden, "work-not-of-your-desk") }
            let reader = WorkReader(context, desk, filter)
            let lines = try reader.lines(limit: Self.mostWork)
            for line in lines { reader.look(at: line) }
            return WorkQueueView(
                filter: filter, kinds: kinds,
                lines: filter.flag.map { flag in lines.filter { $0.flags.contains(flag) } } ?? lines,
                isCut: lines.count == Self.mostWork, states: reader.states,
                places: Set(lines.map(\.place) + [filter.place].compactMap { $0 }).sorted(),
                colleagues: try SignInStore(context.transaction)
                    .all(roles: desk.roles.map(\.rawValue).sorted(), limit: Self.mostColleagues)
                    .map(\.login).filter { $0 != actor.name })
        }
    }

    /// Who of the actor's desk has a work now; nil also where the role has no desk for it.
    public func workHolder(
        _ kind: AssignmentStore.Kind, _ work: Int64, by actor: Actor
    ) async throws -> AssignmentStore.Assignment? {
        guard let desk = WorkDesk(actor.role, kind) else { return nil }
        return try await read(.viewWork, by: actor) { context in
            try AssignmentStore(context.transaction).holder(kind, work, desk: desk.name, at: context.now)
        }
    }
}

/// Gathers the lines of a queue.
private struct WorkReader {
    /// A claim is at risk with so many working days left, a case after so many.
    private static let (fewDays, longDays) = (2, 3)
    private static let secondsOfDay: Int64 = 86_400

    private let context: ReadContext
    private let desk: WorkDesk
    private let filter: WorkFilter
    private let workingDays: WorkingDays
    /// A legal day until this one comes within few working days.
    private let soon: CalendarDay

    init(_ context: ReadContext, _ desk: WorkDesk, _ filter: WorkFilter) {
        self.context = context
        self.desk = desk
        self.filter = filter
        workingDays = WorkingDays(context.rules)
        soon = workingDays.last(of: Self.fewDays, after: context.today)
    }

    /// What waits for the role.
    var states: [String] {
        switch (desk.kind, context.actor.role) {
        case (.deskCase, _): DeskCaseStore.Kind.allCases.map(\.rawValue)
        case (.claim, .approver): [ClaimState.Name.assessed.rawValue]
        case (.claim, _): [ClaimState.Name.filed, .documentsAsked, .sentBack].map(\.rawValue)
        }
    }

    func lines(limit: Int) throws -> [WorkLine] {
        let question = try question(limit: limit)
        switch desk.kind {
        case .claim: return try claims(question)
        case .deskCase: return try cases(question)
        }
    }

    func look(at line: WorkLine) {
        switch line.work {
        case .claim(let line): context.looked(at: line.claim.person)
        case .deskCase(let view):
            context.looked(at: view.deskCase.person)
            if let other = view.deskCase.other { context.looked(at: other) }
        }
    }

    private func question(limit: Int) throws -> WorkQuestion {
        let holder: WorkQuestion.Holder =
            switch filter.holder {
            case nil: .anybody
            case .free: .nobody(desk: desk.name, at: context.now)
            case .mine:
                .these(
                    try AssignmentStore(context.transaction).held(
                        desk.kind, by: context.actor.name, at: context.now, limit: limit))
            }
        return WorkQuestion(
            states: filter.state.map { [$0] } ?? states, place: filter.place,
            until: filter.age.map { context.now.adding(seconds: -Int64($0) * Self.secondsOfDay) }, holder: holder,
            limit: limit)
    }

    private func claims(_ question: WorkQuestion) throws -> [WorkLine] {
        let reader = ClaimReader(context.transaction, door: context.door)
        let claims = try ClaimStore(context.transaction, keys: context.door.keys).waiting(question)
        var found = try claims.map { try reader.line($0) }
        if context.actor.role == .advisoryDoctor { found.removeAll { !$0.waitsForDoctor } }
        let held = try assignments(found.map(\.claim.id.number))
        let lines = found.map { line in
            WorkLine(work: .claim(line), flags: flags(line), assignment: held[line.claim.id.number])
        }
        return lines.sorted { left, right in
            (left.deadline?.number ?? .max, left.id) < (right.deadline?.number ?? .max, right.id)
        }
    }

    private func cases(_ question: WorkQuestion) throws -> [WorkLine] {
        let persons = PersonStore(context.transaction)
        let waiting = try DeskCaseStore(context.transaction).waiting(question)
        let cases = try SealedRecords(context.transaction).shown(waiting, to: context.actor)
        let held = try assignments(cases.map(\.id.number))
        return try cases.map { found in
            let view = DeskCaseView(
                deskCase: found, person: try persons.get(found.person), other: try found.other.map(persons.get))
            let isLong =
                workingDays.last(of: Self.longDays, after: found.recordedAt.jakartaDay) <= context.today
            return WorkLine(
                work: .deskCase(view), flags: isLong ? [.atRisk] : [], assignment: held[found.id.number])
        }
    }

    private func assignments(_ works: [Int64]) throws -> [Int64: AssignmentStore.Assignment] {
        try AssignmentStore(context.transaction).all(desk.kind, works, desk: desk.name, at: context.now)
    }

    private func flags(_ line: ClaimLine) -> Set<WorkFilter.Flag> {
        var flags: Set<WorkFilter.Flag> = []
        if line.missing > 0 { flags.insert(.papersMissing) }
        if line.waitsForDoctor { flags.insert(.waitsForDoctor) }
        if let deadline = line.clock?.deadline {
            if deadline < context.today { flags.insert(.overdue) } else if deadline <= soon { flags.insert(.atRisk) }
        }
        return flags
    }
}
