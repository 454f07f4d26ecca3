// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel
import Text

/// A message for a person, as it waits in the outbox. It names the person by key: number and address are opened
/// only when it is sent.
struct PersonMessage: Codable {
    /// The person's key as text.
    let person: String
    let text: String
    /// How it goes; nil for the telephone that the person last gave, or else the e-mail address.
    var channel: String?
    /// The key of the one number or address that it goes to, also when it is in use no longer.
    var identifier: String?

    var payload: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }

    static func read(_ payload: String) throws -> PersonMessage {
        try JSONDecoder().decode(PersonMessage.self, from: Data(payload.utf8))
    }
}

extension WriteContext {
    /// Tells a person about a claim.
    func tell(_ news: ClaimNews, to person: ID<PersonRecord>) throws {
        try tell(news.text, to: person, link: "/klaim-saya")
    }

    /// Tells a person something that happened.
    func tell(
        _ words: (Language) -> String, to person: ID<PersonRecord>, link: String = "/beranda"
    ) throws {
        try tell(InboxNotice("news", on: today, words, link: link, urgency: .news), to: person)
    }
}
