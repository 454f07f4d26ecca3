// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A case of the contact centre without what was said in it.
public struct ContactItemAnswer: WireRecord {
    public let id: ID<ContactCaseRecord>
    public let person: ID<PersonRecord>
    public let kind: String
    public let category: String
    public let channel: String
    public let country: String
    public let state: String
    public let openedOn: CalendarDay
    /// The last day by law; null where none runs.
    public let deadline: CalendarDay?
    public let standing: String?
    public let officer: String?
    public let rating: Int?

    public init(
        id: ID<ContactCaseRecord>, person: ID<PersonRecord>, kind: String, category: String, channel: String,
        country: String, state: String, openedOn: CalendarDay, deadline: CalendarDay?, standing: String?,
        officer: String?, rating: Int?
    ) {
        self.id = id
        self.person = person
        self.kind = kind
        self.category = category
        self.channel = channel
        self.country = country
        self.state = state
        self.openedOn = openedOn
        self.deadline = deadline
        self.standing = standing
        self.officer = officer
        self.rating = rating
    }

    public static let shape = Shape<ContactItemAnswer>(
        ContactItemAnswer.init, WireField("id", \.id, .id(ContactCaseRecord.self)),
        WireField("person", \.person, .id(PersonRecord.self)), WireField("kind", \.kind, .choice(ContactWords.kinds)),
        WireField("category", \.category, .choice(ContactWords.categories)),
        WireField("channel", \.channel, .choice(ContactWords.channels)),
        WireField("country", \.country, .text(2...2)), WireField("state", \.state, .choice(ContactWords.states)),
        WireField("openedOn", \.openedOn, .day), WireField("deadline", \.deadline, .optional(.day)),
        WireField("standing", \.standing, .optional(.choice(ContactWords.standings))),
        WireField("officer", \.officer, .optional(.text(0...200))),
        WireField("rating", \.rating, .optional(.integer(1...5))))
}

/// Cases.
public struct ContactListAnswer: WireRecord {
    public let cases: [ContactItemAnswer]

    public init(cases: [ContactItemAnswer]) { self.cases = cases }

    public static let shape = Shape<ContactListAnswer>(
        ContactListAnswer.init, WireField("cases", \.cases, .list(of: .record(), 0...1_000)))
}

/// Something written in a case.
public struct ContactLineAnswer: WireRecord {
    public let id: ID<ContactMessageRecord>
    /// `person` or `officer`.
    public let author: String
    public let text: String
    public let at: Instant

    public init(id: ID<ContactMessageRecord>, author: String, text: String, at: Instant) {
        self.id = id
        self.author = author
        self.text = text
        self.at = at
    }

    public static let shape = Shape<ContactLineAnswer>(
        ContactLineAnswer.init, WireField("id", \.id, .id(ContactMessageRecord.self)),
        WireField("author", \.author, .choice(["person", "officer"])), WireField("text", \.text, .text(0...20_000)),
        WireField("at", \.at, .instant))
}

/// A sound kept with a case.
public struct SoundAnswer: WireRecord {
    public let id: ID<ContactSoundRecord>
    public let mediaType: String
    public let size: Int
    public let at: Instant

    public init(id: ID<ContactSoundRecord>, mediaType: String, size: Int, at: Instant) {
        self.id = id
        self.mediaType = mediaType
        self.size = size
        self.at = at
    }

    public static let shape = Shape<SoundAnswer>(
        SoundAnswer.init, WireField("id", \.id, .id(ContactSoundRecord.self)),
        WireField("mediaType", \.mediaType, .text(1...60)), WireField("size", \.size, .integer(0...100_000_000)),
        WireField("at", \.at, .instant))
}

/// A case with what was written and said in it.
public struct ContactAnswer: WireRecord {
    public let contactCase: ContactItemAnswer
    public let messages: [ContactLineAnswer]
    public let sounds: [SoundAnswer]

    public init(contactCase: ContactItemAnswer, messages: [ContactLineAnswer], sounds: [SoundAnswer]) {
        self.contactCase = contactCase
        self.messages = messages
        self.sounds = sounds
    }

    public static let shape = Shape<ContactAnswer>(
        ContactAnswer.init, WireField("contactCase", \.contactCase, .record()),
        WireField("messages", \.messages, .list(of: .record(), 0...10_000)),
        WireField("sounds", \.sounds, .list(of: .record(), 0...10_000)))
}
