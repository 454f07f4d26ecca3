// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Services
import Wire

extension PlacementEventsRequest {
    /// The events as the use case takes them.
    func told() throws(Failure) -> [ToldEvent] {
        var told: [ToldEvent] = []
        for (place, event) in events.enumerated() {
            told.append(try named(place) { () throws(Failure) in try event.told() })
        }
        return told
    }
}

extension CrossingsRequest {
    func told() throws(Failure) -> [ToldEvent] {
        var told: [ToldEvent] = []
        for (place, event) in events.enumerated() {
            told.append(try named(place) { () throws(Failure) in try event.told() })
        }
        return told
    }
}

/// A fault with its place in the request.
private func named(_ place: Int, _ read: () throws(Failure) -> ToldEvent) throws(Failure) -> ToldEvent {
    do throws(Failure) {
        return try read()
    } catch {
        throw Failure(
            error.kind, error.code, field: "events.\(place).\(error.field ?? "name")", details: error.details)
    }
}

extension PlacementEventRecord {
    fileprivate func told() throws(Failure) -> ToldEvent {
        try ToldEvent(
            head: ReportHead(reference: reference, toldAt: toldAt, document: json.bytes()),
            name: PersonName.parse(name), birthDay: birthDay,
            nik: try nik.map { text throws(Failure) in try NIK.parse(text) },
            passport: try passport.map { text throws(Failure) in try Passport.parse(text) }, pmiID: pmiId,
            movement: movement == "withdrawn" ? nil : ToldMovement(rawValue: movement), day: day, corrects: corrects)
    }
}

extension CrossingRecord {
    fileprivate func told() throws(Failure) -> ToldEvent {
        let movement: ToldMovement? =
            switch direction {
            case "out": .crossedOut
            case "in": .crossedIn
            default: nil
            }
        return try ToldEvent(
            head: ReportHead(reference: reference, toldAt: toldAt, document: json.bytes()),
            name: PersonName.parse(name), birthDay: birthDay,
            nik: try nik.map { text throws(Failure) in try NIK.parse(text) },
            passport: try Passport.parse(passport), pmiID: nil, movement: movement, day: day, corrects: corrects)
    }
}

extension ToldOutcomesAnswer {
    init(_ outcomes: [ToldOutcome]) {
        self.init(
            outcomes: outcomes.map { one in
                ToldOutcomeRecord(
                    reference: one.reference, outcome: one.outcome?.rawValue ?? "known-otherwise", reason: one.reason)
            })
    }
}

extension ToldEventLine {
    init(_ view: ToldEventView) {
        let event = view.event
        self.init(
            event: event.id, source: event.source.rawValue, movement: event.movement?.rawValue, day: event.day,
            reason: event.reason, person: event.person, recordedAt: event.recordedAt)
    }
}

extension ToldEventView {
    /// Who it is about, as it was told.
    var teller: (name: String, birthDay: CalendarDay, nik: String?, passport: String?)? {
        guard let document = try? JSONValue.parse(self.document) else { return nil }
        switch event.source {
        case .placementSystem:
            guard let told = try? PlacementEventRecord.decode(document) else { return nil }
            return (told.name, told.birthDay, told.nik, told.passport)
        case .immigration:
            guard let told = try? CrossingRecord.decode(document) else { return nil }
            return (told.name, told.birthDay, told.nik, told.passport)
        }
    }
}
