// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Placement
import Store

/// An outreach day as planned.
public struct OutreachPlan: Sendable {
    public let title: String
    public let place: String
    public let country: Country
    /// At home: where; nil abroad.
    public let province: Province?
    public let isDesmigratif: Bool
    public let heldOn: CalendarDay
    public let target: Int

    public init(
        title: String, place: String, country: Country, province: Province?, isDesmigratif: Bool,
        heldOn: CalendarDay, target: Int
    ) {
        self.title = title
        self.place = place
        self.country = country
        self.province = province
        self.isDesmigratif = isDesmigratif
        self.heldOn = heldOn
        self.target = target
    }
}

/// What a day brought.
public struct OutreachView: Sendable {
    public let event: OutreachStore.Event
    public let attendances: [OutreachStore.Attendance]
    /// Not registered when they came, and registered since.
    public let enrolled: Int
    /// Without cover when they came, and with cover that began since.
    public let covered: Int
}

extension Door {
    private static let longestOutreachList = 100
    /// Days are planned at most so many months ahead, and entered so many after.
    private static let outreachMonths = 18

    /// Plans a day in a village, or in a hall abroad.
    ///
    /// - Throws: `invalid` `outreach-day`; `outreach-desmigratif-abroad` for a village that is not at home.
    public func planOutreach(
        _ plan: OutreachPlan, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> OutreachStore.Event {
        try await write(.planOutreach, by: actor, repeatKey: repeatKey) { context in
            let earliest = context.today.adding(months: -Self.outreachMonths)
            let latest = context.today.adding(months: Self.outreachMonths)
            guard (earliest...latest).contains(plan.heldOn) else {
                throw Failure(
                    .invalid, "outreach-day", field: "heldOn",
                    details: [
                        "found": plan.heldOn.description, "earliest": earliest.description,
                        "latest": latest.description,
                    ])
            }
            guard !plan.isDesmigratif || plan.country == .indonesia else {
                throw Failure(.invalid, "outreach-desmigratif-abroad", field: "desmigratif")
            }
            let id: ID<OutreachRecord> = context.newID()
            try OutreachStore(context.transaction).insert(
                .init(
                    id: id, title: plan.title, place: plan.place, country: plan.country.code,
                    province: plan.province?.rawValue, isDesmigratif: plan.isDesmigratif, heldOn: plan.heldOn,
                    target: plan.target, recordedAt: context.now),
                by: actor.name)
            return id
        } answer: { context, id in
            try OutreachStore(context.transaction).get(id)
        }
    }

    /// Notes that somebody came, by the number on the card or paper; a member or not.
    ///
    /// - Returns: whether they had not been noted before, and whether they are registered.
    /// - Throws: `invalid` `outreach-number` for what is no NIK, passport or KPJ.
    public func attendOutreach(
        _ event: ID<OutreachRecord>, number: String, by actor: Actor
    ) async throws -> (isNew: Bool, isMember: Bool) {
        let handles = PersonLookup.handles(number, keys: keys)
        guard let handle = handles.first else { throw Failure(.invalid, "outreach-number", field: "number") }
        return try await write(.attendOutreach, by: actor) { context in
            let store = OutreachStore(context.transaction)
            _ = try store.get(event)
            let person = try PersonLookup(context.transaction, keys: self.keys).find(number)
            let blind: [UInt8]
            let kind: String
            switch handle {
            case .kpj(let kpj):
                guard person != nil else { throw Failure(.invalid, "outreach-number", field: "number") }
                blind = self.keys.blindIndex.value(of: kpj, kind: "kpj")
                kind = "kpj"
            case .blind(let value):
                blind = value
                kind = (try? NIK.parse(number)) == nil ? "passport" : "nik"
            }
            let isCovered = try person.map { person in
                try CoverStore(context.transaction).periods(of: person).contains {
                    $0.range.first <= context.today && context.today <= $0.range.last
                }
            }
            let isNew = try store.attend(
                context.newID(), event: event, kind: kind, blind: blind, person: person,
                coveredBefore: isCovered ?? false, at: context.now, by: actor.name)
            if let person { context.made(person) }
            context.note("\(event)")
            return (isNew, person != nil)
        }
    }

    public func listOutreach(by actor: Actor) async throws -> [OutreachStore.Event] {
        try await read(.viewOutreach, by: actor) { context in
            try OutreachStore(context.transaction).all(limit: Self.longestOutreachList)
        }
    }

    /// A day with who came and what it brought.
    public func viewOutreach(_ id: ID<OutreachRecord>, by actor: Actor) async throws -> OutreachView {
        try await read(.viewOutreach, by: actor) { context in
            let store = OutreachStore(context.transaction)
            let event = try store.get(id)
            let all = try store.attendances(of: id)
            let cover = try CoverStore(context.transaction).periods(of: all.compactMap(\.person))
            let covered = all.count { one in
                guard !one.wasCovered, let person = one.person else { return false }
                return (cover[person] ?? []).contains { $0.range.last >= event.heldOn }
            }
            return OutreachView(
                event: event, attendances: all, enrolled: all.count { !$0.wasMember && $0.person != nil },
                covered: covered)
        }
    }
}
