// SPDX-License-Identifier: Apache-2.0
import Kernel

/// When and where somebody wants to be called back.
public struct CallBackRequest: WireRecord {
    public let person: ID<PersonRecord>
    public let day: CalendarDay
    /// `HH:MM` on the clock where the person is.
    public let time: String
    /// Two letters.
    public let country: String
    /// Minutes ahead of UTC, for countries with several times.
    public let offsetMinutes: Int?
    public let phone: String
    public let category: String

    public static let shape = Shape<CallBackRequest>(
        CallBackRequest.init, WireField("person", \.person, .id(PersonRecord.self)), WireField("day", \.day, .day),
        WireField("time", \.time, .timeOfDay(example: "14:30")),
        WireField("country", \.country, .text(2...2, example: "TW")),
        WireField("offsetMinutes", \.offsetMinutes, .optional(.integer(-720...840))),
        WireField("phone", \.phone, .text(7...30, example: "+886912345678")),
        WireField("category", \.category, .choice(ContactWords.categories)))
}

/// A call-back.
public struct CallBackAnswer: WireRecord {
    public let id: ID<CallBackRecord>
    public let person: ID<PersonRecord>
    public let contactCase: ID<ContactCaseRecord>
    public let state: String
    public let dueAt: Instant
    /// The same on the person's clock: `2026-11-23T14:30:00+08:00`.
    public let localTime: String
    public let tries: Int
    /// For the person, and for whoever took it.
    public let phone: String?

    public init(
        id: ID<CallBackRecord>, person: ID<PersonRecord>, contactCase: ID<ContactCaseRecord>, state: String,
        dueAt: Instant, localTime: String, tries: Int, phone: String?
    ) {
        self.id = id
        self.person = person
        self.contactCase = contactCase
        self.state = state
        self.dueAt = dueAt
        self.localTime = localTime
        self.tries = tries
        self.phone = phone
    }

    public static let shape = Shape<CallBackAnswer>(
        CallBackAnswer.init, WireField("id", \.id, .id(CallBackRecord.self)),
        WireField("person", \.person, .id(PersonRecord.self)),
        WireField("contactCase", \.contactCase, .id(ContactCaseRecord.self)),
        WireField("state", \.state, .choice(["waiting", "taken", "reached", "given-up", "withdrawn"])),
        WireField("dueAt", \.dueAt, .instant), WireField("localTime", \.localTime, .text(1...40)),
        WireField("tries", \.tries, .integer(0...100)), WireField("phone", \.phone, .optional(.text(1...40))))
}

/// Call-backs, the next one first.
public struct CallBackList: WireRecord {
    public let callBacks: [CallBackAnswer]

    public init(callBacks: [CallBackAnswer]) { self.callBacks = callBacks }

    public static let shape = Shape<CallBackList>(
        CallBackList.init, WireField("callBacks", \.callBacks, .list(of: .record(), 0...1_000)))
}

/// What an agent does about a call-back.
public struct CallBackStepRequest: WireRecord {
    public let step: String

    public static let shape = Shape<CallBackStepRequest>(
        CallBackStepRequest.init,
        WireField("step", \.step, .choice(["take", "reached", "not-reached", "release"])))
}
