// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Protection
import Sealing
import Store

extension Door {
    /// Records what happened (Permenaker 4/2023 art. 43-46). Nothing is asked for yet.
    ///
    /// - Throws: `invalid` for days that cannot be; `refused` `incident-without-placement` where no work abroad is
    ///   recorded.
    public func reportIncident(
        _ report: IncidentReport, of person: ID<PersonRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> IncidentView {
        try report.check(today: clock.now().jakartaDay)
        return try await write(.reportIncident, by: actor, repeatKey: repeatKey) { context in
            try context.reach(person)
            return try context.recordIncident(report, of: person)
        } answer: { context, id in
            try ClaimReader(context.transaction, door: context.door).incident(id)
        }
    }

    /// An incident with its papers and the claims made of it.
    public func viewIncident(_ id: ID<IncidentRecord>, by actor: Actor) async throws -> IncidentView {
        try await read(.viewClaim, by: actor) { context in
            try context.reach(try IncidentStore(context.transaction).get(id).person)
            return try ClaimReader(context.transaction, door: context.door).incident(id).shown(to: actor)
        }
    }
}

extension WriteContext {
    /// Records what happened, as told.
    ///
    /// - Throws: `refused` `incident-without-placement`; `invalid` for a time that cannot be where it happened.
    func recordIncident(_ report: IncidentReport, of person: ID<PersonRecord>) throws -> ID<IncidentRecord> {
        let ground = try ClaimGround(transaction, of: person, door: door)
        let day = report.lawDay(today: today)
        guard let placement = ground.placement(on: day) else {
            throw Failure(.refused, "incident-without-placement")
        }
        let country = report.country ?? ground.country(of: placement, on: day)
        try report.check(by: Self.clocks(report, ground, placement, country, on: day), now: now)
        let id: ID<IncidentRecord> = newID()
        let key = try door.dataKey(of: person, transaction)
        try IncidentStore(transaction).insert(
            IncidentStore.Incident(
                id: id, person: person, placement: placement.id, kind: report.kind, day: day,
                localDay: report.localDay, localTime: report.localTime, country: country, place: report.place,
                account: try key.seal(report.account, as: SealContext("incident.account", owner: id)),
                witness: try report.witness.map { try key.seal($0, as: SealContext("incident.witness", owner: id)) },
                mission: report.mission, toldBy: report.toldBy, deviceAt: report.deviceAt, recordedAt: now,
                recordedBy: actor.name))
        if report.kind == .violence { try changedInRegister(person) }
        note(report.kind.rawValue)
        return id
    }

    /// By which clocks the time is told. Where nobody names a country and work abroad has not begun, has ended, or the
    /// way home is spoken of, it may be those of Indonesia too.
    private static func clocks(
        _ report: IncidentReport, _ ground: ClaimGround, _ placement: PlacementFact, _ country: Country,
        on day: CalendarDay
    ) -> ClockSpan {
        if placement.employerKind == .vessel { return .anywhere }
        let isAtWork = ground.isAbroad(on: day) && report.kind != .lossOnWayHome
        guard report.country == nil, !isAtWork else { return country.clocks }
        return country.clocks.joined(with: Country.indonesia.clocks)
    }
}
