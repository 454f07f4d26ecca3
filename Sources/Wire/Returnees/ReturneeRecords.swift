// SPDX-License-Identifier: Apache-2.0
import Kernel

/// People who came together.
public struct ReturneeListRequest: WireRecord {
    public let title: String
    /// `ship`, `bus`, `flight` or `foot`.
    public let means: String
    /// Two letters: where they come from.
    public let country: String
    /// Where they were received.
    public let place: String
    public let arrivedOn: CalendarDay

    public static let shape = Shape<ReturneeListRequest>(
        ReturneeListRequest.init, WireField("title", \.title, .text(2...80, example: "KM Bukit Raya")),
        WireField("means", \.means, .choice(["ship", "bus", "flight", "foot"])),
        WireField("country", \.country, .text(2...2)), WireField("place", \.place, .text(2...80)),
        WireField("arrivedOn", \.arrivedOn, .day))
}

/// Somebody of a list: what is the same for all stands with the list.
public struct ReturneeCardRequest: WireRecord {
    public let name: String
    /// NIK, passport, KPJ, or the number of a travel paper (SPLP).
    public let paper: String?
    public let category: String
    public let health: String
    /// Two digits: where the person goes.
    public let province: String
    public let rights: String
    public let note: String?

    static let categories = [
        "deported", "repatriated", "contract-over", "dismissed", "trouble", "ill", "trafficked", "deceased",
    ]
    static let healths = ["well", "care", "urgent"]
    static let allRights = ["rights-met", "rights-unmet", "rights-unknown"]

    public static let shape = Shape<ReturneeCardRequest>(
        ReturneeCardRequest.init, WireField("name", \.name, .text(1...120)),
        WireField("paper", \.paper, .optional(.text(1...40))),
        WireField("category", \.category, .choice(categories)), WireField("health", \.health, .choice(healths)),
        WireField("province", \.province, .text(2...2)), WireField("rights", \.rights, .choice(allRights)),
        WireField("note", \.note, .optional(.text(1...300))))
}

/// Somebody who came alone.
public struct ReturneeRequest: WireRecord {
    public let name: String
    public let paper: String?
    public let category: String
    public let country: String
    public let place: String
    public let health: String
    public let province: String
    public let rights: String
    public let arrivedOn: CalendarDay
    public let note: String?

    public static let shape = Shape<ReturneeRequest>(
        ReturneeRequest.init, WireField("name", \.name, .text(1...120)),
        WireField("paper", \.paper, .optional(.text(1...40))),
        WireField("category", \.category, .choice(ReturneeCardRequest.categories)),
        WireField("country", \.country, .text(2...2)), WireField("place", \.place, .text(2...80)),
        WireField("health", \.health, .choice(ReturneeCardRequest.healths)),
        WireField("province", \.province, .text(2...2)),
        WireField("rights", \.rights, .choice(ReturneeCardRequest.allRights)),
        WireField("arrivedOn", \.arrivedOn, .day), WireField("note", \.note, .optional(.text(1...300))))
}

/// The card of somebody who was received.
public struct ReturneeAnswer: WireRecord {
    public let id: ID<ReturneeRecord>
    public let number: String
    public let list: ID<ReturneeListRecord>?
    public let person: ID<PersonRecord>?
    public let name: String
    public let category: String
    public let health: String
    public let province: Int
    public let rights: String
    public let arrivedOn: CalendarDay
    /// `recorded`, `none`, or why the journey could not be recorded.
    public let journey: String
    /// The phase of today's cover.
    public let phase: String?
    public let incidents: [ID<IncidentRecord>]
    public let handover: ID<HandoverRecord>?

    public init(
        id: ID<ReturneeRecord>, number: String, list: ID<ReturneeListRecord>?, person: ID<PersonRecord>?,
        name: String, category: String, health: String, province: Int, rights: String, arrivedOn: CalendarDay,
        journey: String, phase: String?, incidents: [ID<IncidentRecord>], handover: ID<HandoverRecord>?
    ) {
        self.id = id
        self.number = number
        self.list = list
        self.person = person
        self.name = name
        self.category = category
        self.health = health
        self.province = province
        self.rights = rights
        self.arrivedOn = arrivedOn
        self.journey = journey
        self.phase = phase
        self.incidents = incidents
        self.handover = handover
    }

    public static let shape = Shape<ReturneeAnswer>(
        ReturneeAnswer.init, WireField("id", \.id, .id(ReturneeRecord.self)),
        WireField("number", \.number, .text(1...40)),
        WireField("list", \.list, .optional(.id(ReturneeListRecord.self))),
        WireField("person", \.person, .optional(.id(PersonRecord.self))), WireField("name", \.name, .text(1...120)),
        WireField("category", \.category, .text(1...40)), WireField("health", \.health, .text(1...40)),
        WireField("province", \.province, .integer(11...99)), WireField("rights", \.rights, .text(1...40)),
        WireField("arrivedOn", \.arrivedOn, .day), WireField("journey", \.journey, .text(1...80)),
        WireField("phase", \.phase, .optional(.text(1...20))),
        WireField("incidents", \.incidents, .list(of: .id(IncidentRecord.self), 0...50)),
        WireField("handover", \.handover, .optional(.id(HandoverRecord.self))))
}

/// A list with its people and hand-overs.
public struct ReturneeListAnswer: WireRecord {
    public let id: ID<ReturneeListRecord>
    public let title: String
    public let arrivedOn: CalendarDay
    public let people: [ReturneeAnswer]
    public let handovers: [HandoverAnswer]

    public init(
        id: ID<ReturneeListRecord>, title: String, arrivedOn: CalendarDay, people: [ReturneeAnswer],
        handovers: [HandoverAnswer]
    ) {
        self.id = id
        self.title = title
        self.arrivedOn = arrivedOn
        self.people = people
        self.handovers = handovers
    }

    public static let shape = Shape<ReturneeListAnswer>(
        ReturneeListAnswer.init, WireField("id", \.id, .id(ReturneeListRecord.self)),
        WireField("title", \.title, .text(1...80)), WireField("arrivedOn", \.arrivedOn, .day),
        WireField("people", \.people, .list(of: .record(), 0...5_000)),
        WireField("handovers", \.handovers, .list(of: .record(), 0...100)))
}

/// Hands those who go to a province over to it.
public struct HandoverRequest: WireRecord {
    public let province: String
    public let note: String?

    public static let shape = Shape<HandoverRequest>(
        HandoverRequest.init, WireField("province", \.province, .text(2...2)),
        WireField("note", \.note, .optional(.text(1...300))))
}

/// The province's answer.
public struct HandoverReceipt: WireRecord {
    /// How many arrived.
    public let received: Int
    /// What there is to say where fewer did.
    public let answer: String?

    public static let shape = Shape<HandoverReceipt>(
        HandoverReceipt.init, WireField("received", \.received, .integer(0...10_000)),
        WireField("answer", \.answer, .optional(.text(1...300))))
}

/// A hand-over.
public struct HandoverAnswer: WireRecord {
    public let id: ID<HandoverRecord>
    public let province: Int
    public let list: ID<ReturneeListRecord>
    public let people: Int
    public let received: Int?
    public let acknowledgedAt: Instant?

    public init(
        id: ID<HandoverRecord>, province: Int, list: ID<ReturneeListRecord>, people: Int, received: Int?,
        acknowledgedAt: Instant?
    ) {
        self.id = id
        self.province = province
        self.list = list
        self.people = people
        self.received = received
        self.acknowledgedAt = acknowledgedAt
    }

    public static let shape = Shape<HandoverAnswer>(
        HandoverAnswer.init, WireField("id", \.id, .id(HandoverRecord.self)),
        WireField("province", \.province, .integer(11...99)),
        WireField("list", \.list, .id(ReturneeListRecord.self)), WireField("people", \.people, .integer(1...10_000)),
        WireField("received", \.received, .optional(.integer(0...10_000))),
        WireField("acknowledgedAt", \.acknowledgedAt, .optional(.instant)))
}

/// Reports on the spot what a returnee has a claim for.
public struct ReturneeClaimRequest: WireRecord {
    /// `trouble` for the way home, `loss-on-way-home`.
    public let kind: String
    /// In the person's own words.
    public let account: String

    public static let shape = Shape<ReturneeClaimRequest>(
        ReturneeClaimRequest.init, WireField("kind", \.kind, .choice(["trouble", "loss-on-way-home"])),
        WireField("account", \.account, .text(3...2_000)))
}

/// The report that was made.
public struct ReturneeClaimAnswer: WireRecord {
    public let incident: ID<IncidentRecord>

    public init(incident: ID<IncidentRecord>) { self.incident = incident }

    public static let shape = Shape<ReturneeClaimAnswer>(
        ReturneeClaimAnswer.init, WireField("incident", \.incident, .id(IncidentRecord.self)))
}

/// From when to when people are counted.
public struct ReturneeCountQuery: WireRecord {
    public let first: CalendarDay?
    public let last: CalendarDay?

    public static let shape = Shape<ReturneeCountQuery>(
        ReturneeCountQuery.init, WireField("first", \.first, .optional(.day)),
        WireField("last", \.last, .optional(.day)))
}

/// How many were received, by what is known of them.
public struct ReturneeCounts: WireRecord {
    public let counts: [ReturneeCount]

    public init(counts: [ReturneeCount]) { self.counts = counts }

    public static let shape = Shape<ReturneeCounts>(
        ReturneeCounts.init, WireField("counts", \.counts, .list(of: .record(), 0...10_000)))
}

/// How many of one kind.
public struct ReturneeCount: WireRecord {
    public let category: String
    public let province: Int
    public let member: Bool
    public let rights: String
    public let health: String
    public let people: Int

    public init(category: String, province: Int, member: Bool, rights: String, health: String, people: Int) {
        self.category = category
        self.province = province
        self.member = member
        self.rights = rights
        self.health = health
        self.people = people
    }

    public static let shape = Shape<ReturneeCount>(
        ReturneeCount.init, WireField("category", \.category, .text(1...40)),
        WireField("province", \.province, .integer(11...99)), WireField("member", \.member, .flag),
        WireField("rights", \.rights, .text(1...40)), WireField("health", \.health, .text(1...40)),
        WireField("people", \.people, .integer(0...10_000_000)))
}
