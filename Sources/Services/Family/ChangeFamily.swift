// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Store
import Text

/// What is told of a relative.
public struct RelativeTold: Sendable {
    public let name: PersonName
    public let relation: Relation
    public let birthDay: CalendarDay?
    public let diedOn: CalendarDay?
    public let nominated: Bool
    public let namedInWill: Bool

    public init(
        name: PersonName, relation: Relation, birthDay: CalendarDay?, diedOn: CalendarDay?, nominated: Bool,
        namedInWill: Bool
    ) {
        self.name = name
        self.relation = relation
        self.birthDay = birthDay
        self.diedOn = diedOn
        self.nominated = nominated
        self.namedInWill = namedInWill
    }
}

extension Door {
    /// Adds somebody to a worker's family, or nominates them (Permenaker 4/2023 art. 9, 57).
    ///
    /// - Throws: `conflict` `family-fixed` once a benefit after the worker's death is claimed, `family-full`, or
    ///   `relative-known` where the same name stands there as the same relation; `invalid` for days that cannot be.
    public func addRelative(
        _ told: RelativeTold, to person: ID<PersonRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> FamilyView {
        try await changeFamily(.addRelative, by: actor, repeatKey: repeatKey) { context in
            try FamilyWriter(context, person).add(told)
        }
    }

    /// Says rightly what is recorded of a relative. What stood before stays on record.
    ///
    /// - Parameter endsFollowing: Whether the relative loses the right to see the worker's record.
    /// - Throws: what adding throws; `absent` where the relative counts no longer; `conflict` `relative-follows` where
    ///   a relative who goes on following would get another name or birthday than their own record's.
    public func correctRelative(
        _ id: ID<FamilyMember>, _ told: RelativeTold, endsFollowing: Bool, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> FamilyView {
        try await changeFamily(.correctRelative, by: actor, repeatKey: repeatKey) { context in
            try FamilyWriter(context, of: id).correct(id, told, endsFollowing: endsFollowing)
        }
    }

    /// Takes somebody out of a worker's family, and ends their right to follow. What stood there stays on record.
    ///
    /// - Throws: `conflict` `family-fixed`; `absent` where the relative counts no longer; `invalid` `not-one-of` for
    ///   `corrected`, which a correction says by itself.
    public func removeRelative(
        _ id: ID<FamilyMember>, _ end: RelationEnd, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> FamilyView {
        guard end != .corrected else { throw Failure(.invalid, "not-one-of", field: "reason") }
        return try await changeFamily(.removeRelative, by: actor, repeatKey: repeatKey) { context in
            try FamilyWriter(context, of: id).remove(id, end)
        }
    }

    private func changeFamily(
        _ operation: Operation, by actor: Actor, repeatKey: RepeatKey?,
        _ change: @escaping @Sendable (WriteContext) throws -> ID<PersonRecord>
    ) async throws -> FamilyView {
        try await write(operation, by: actor, repeatKey: repeatKey, decide: change) { context, person in
            try FamilyReader(context.transaction, today: context.today).view(person)
        }
    }
}

/// Writes a change of one worker's family, in one transaction.
private struct FamilyWriter {
    /// As many as a registration takes.
    private static let mostRelatives = 20

    private let context: WriteContext
    private let person: ID<PersonRecord>
    private let relations: RelationStore
    private let family: [RelationStore.Relative]

    init(_ context: WriteContext, _ person: ID<PersonRecord>) throws {
        self.context = context
        self.person = person
        try context.reach(person)
        relations = RelationStore(context.transaction)
        let set = try PersonStore(context.transaction).samePersons(as: person)
        let reader = FamilyReader(context.transaction, today: context.today)
        if let fixed = try reader.fixed(set) { throw fixed }
        family = try relations.all(of: set)
    }

    /// - Throws: `absent` where nobody is recorded by this key.
    init(_ context: WriteContext, of relative: ID<FamilyMember>) throws {
        guard let worker = try RelationStore(context.transaction).worker(of: relative) else {
            throw Failure(.absent, "no-such-record")
        }
        try self.init(context, worker)
    }

    func add(_ told: RelativeTold) throws -> ID<PersonRecord> {
        guard family.count < Self.mostRelatives else {
            throw Failure(.conflict, "family-full", details: ["most": String(Self.mostRelatives)])
        }
        try check(told, besides: nil)
        try insert(told, boundTo: nil)
        return try changed([told.relation])
    }

    func correct(
        _ id: ID<FamilyMember>, _ told: RelativeTold, endsFollowing: Bool
    ) throws -> ID<PersonRecord> {
        let former = try standing(id)
        try check(told, besides: id)
        let bound = endsFollowing ? nil : former.person
        if let bound { try checkName(of: bound, told) }
        let replacement = try insert(told, boundTo: bound)
        try relations.end(id, .corrected, replacedBy: replacement, at: context.now, by: context.actor.name)
        if former.person != nil, endsFollowing { context.note("following-ended") }
        return try changed([former.member.relation, told.relation])
    }

    func remove(_ id: ID<FamilyMember>, _ end: RelationEnd) throws -> ID<PersonRecord> {
        let former = try standing(id)
        try relations.end(id, end, replacedBy: nil, at: context.now, by: context.actor.name)
        context.note(end.rawValue)
        return try changed([former.member.relation])
    }

    private func standing(_ id: ID<FamilyMember>) throws -> RelationStore.Relative {
        guard let found = family.first(where: { $0.member.id == id }) else { throw Failure(.absent, "no-such-record") }
        return found
    }

    @discardableResult private func insert(
        _ told: RelativeTold, boundTo relative: ID<PersonRecord>?
    ) throws -> ID<FamilyMember> {
        let member = FamilyMember(
            id: context.newID(), relation: told.relation, name: told.name, birthDay: told.birthDay,
            diedOn: told.diedOn, namedInWill: told.namedInWill)
        try relations.insert(
            .init(member: member, nominated: told.nominated, person: relative), of: person, at: context.now,
            by: context.actor.name)
        return member.id
    }

    private func check(_ told: RelativeTold, besides id: ID<FamilyMember>?) throws {
        for (field, day) in [("birthDay", told.birthDay), ("diedOn", told.diedOn)] {
            guard let day, day > context.today else { continue }
            throw Failure(.invalid, "relative-day-ahead", field: field, details: ["found": day.description])
        }
        if let fault = try ageFault(told) { throw fault }
        if let born = told.birthDay, let died = told.diedOn, died < born {
            throw Failure(.invalid, "died-before-born", field: "diedOn", details: ["born": born.description])
        }
        let isKnown = family.contains { other in
            other.member.id != id && other.member.relation == told.relation
                && other.member.name.text.lowercased() == told.name.text.lowercased()
                && (other.member.birthDay == nil || told.birthDay == nil || other.member.birthDay == told.birthDay)
        }
        guard !isKnown else { throw Failure(.conflict, "relative-known", field: "name") }
    }

    private func ageFault(_ told: RelativeTold) throws -> Failure? {
        guard let born = told.birthDay else { return nil }
        let worker = try PersonStore(context.transaction).get(person).birthDay
        return RelativeAge.fault(told.relation, born: born, worker: worker, today: context.today, field: "birthDay")
    }

    /// Whoever follows was recognised by name and birthday; another name would let a stranger follow.
    private func checkName(of relative: ID<PersonRecord>, _ told: RelativeTold) throws {
        let record = try PersonStore(context.transaction).get(relative)
        let isSameName = record.name.lowercased() == told.name.text.lowercased()
        guard isSameName, told.birthDay.map({ $0 == record.birthDay }) ?? true else {
            throw Failure(.conflict, "relative-follows", field: isSameName ? "birthDay" : "name")
        }
    }

    /// Who the mother is tells people apart; a worker learns what an officer changed.
    private func changed(_ relations: [Relation]) throws -> ID<PersonRecord> {
        if relations.contains(.mother) { try context.changedInRegister(person) }
        if context.actor.person == nil {
            try context.tell({ FamilyTexts.toldChanged.text($0) }, to: person, link: "/keluarga")
        }
        return person
    }
}
