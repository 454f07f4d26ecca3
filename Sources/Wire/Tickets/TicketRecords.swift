// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The counter whose numbers are meant.
public struct QueueQuery: WireRecord {
    public let place: String

    public static let shape = Shape<QueueQuery>(
        { QueueQuery(place: $0) }, WireField("place", \.place, .text(2...80, example: "LTSA Cilacap")))
}

/// Draws a number.
public struct TicketRequest: WireRecord {
    public let place: String
    public let service: String

    public static let shape = Shape<TicketRequest>(
        TicketRequest.init, WireField("place", \.place, .text(2...80)),
        WireField(
            "service", \.service,
            .choice([
                "data-collection", "enrolment", "payment", "clearance", "information", "claim", "complaint",
                "coming-home",
            ])))
}

/// Calls the next number to a desk.
public struct TicketCall: WireRecord {
    public let place: String
    public let desk: String

    public static let shape = Shape<TicketCall>(
        TicketCall.init, WireField("place", \.place, .text(2...80)), WireField("desk", \.desk, .text(1...10)))
}

/// Whether whoever was called came.
public struct TicketEnd: WireRecord {
    public let served: Bool

    public static let shape = Shape<TicketEnd>({ TicketEnd(served: $0) }, WireField("served", \.served, .flag))
}

/// A number.
public struct TicketAnswer: WireRecord {
    public let id: ID<TicketRecord>
    public let number: Int
    public let service: String
    /// `waiting`, `called`, `served` or `absent`.
    public let state: String
    public let desk: String?

    public init(id: ID<TicketRecord>, number: Int, service: String, state: String, desk: String?) {
        self.id = id
        self.number = number
        self.service = service
        self.state = state
        self.desk = desk
    }

    public static let shape = Shape<TicketAnswer>(
        TicketAnswer.init, WireField("id", \.id, .id(TicketRecord.self)),
        WireField("number", \.number, .integer(1...100_000)), WireField("service", \.service, .text(1...40)),
        WireField("state", \.state, .choice(["waiting", "called", "served", "absent"])),
        WireField("desk", \.desk, .optional(.text(1...10))))
}

/// The numbers of a counter today.
public struct QueueAnswer: WireRecord {
    /// Oldest first.
    public let waiting: [TicketAnswer]
    /// Newest first.
    public let called: [TicketAnswer]

    public init(waiting: [TicketAnswer], called: [TicketAnswer]) {
        self.waiting = waiting
        self.called = called
    }

    public static let shape = Shape<QueueAnswer>(
        QueueAnswer.init, WireField("waiting", \.waiting, .list(of: .record(), 0...200)),
        WireField("called", \.called, .list(of: .record(), 0...200)))
}

/// The lines of a passport, or a code.
public struct PassportRequest: WireRecord {
    /// Two lines of 44 signs as typed or read, or a KPJ, NIK, passport number or the code of a card.
    public let mrz: String

    public static let shape = Shape<PassportRequest>(
        { PassportRequest(mrz: $0) }, WireField("mrz", \.mrz, .text(1...4_000)))
}

/// What a passport says, and who has it here.
public struct PassportAnswer: WireRecord {
    public let name: String
    public let number: String
    public let nationality: String
    public let birthDay: CalendarDay
    public let sex: String?
    public let expiresOn: CalendarDay
    public let person: ID<PersonRecord>?

    public init(
        name: String, number: String, nationality: String, birthDay: CalendarDay, sex: String?,
        expiresOn: CalendarDay, person: ID<PersonRecord>?
    ) {
        self.name = name
        self.number = number
        self.nationality = nationality
        self.birthDay = birthDay
        self.sex = sex
        self.expiresOn = expiresOn
        self.person = person
    }

    public static let shape = Shape<PassportAnswer>(
        PassportAnswer.init, WireField("name", \.name, .text(0...80)), WireField("number", \.number, .text(0...20)),
        WireField("nationality", \.nationality, .text(0...3)), WireField("birthDay", \.birthDay, .day),
        WireField("sex", \.sex, .optional(.text(1...10))), WireField("expiresOn", \.expiresOn, .day),
        WireField("person", \.person, .optional(.id(PersonRecord.self))))
}
