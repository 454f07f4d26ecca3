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

    var payload: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }

    static func read(_ payload: String) throws -> PersonMessage {
        try JSONDecoder().decode(PersonMessage.self, from: Data(payload.utf8))
    }
}

extension WriteContext {
    /// Leaves a message for a person about a claim, in the language of the law.
    func tell(_ news: ClaimNews, to person: ID<PersonRecord>) throws {
        try tell(news.text(.indonesian), to: person)
    }

    /// Leaves a message for a person.
    func tell(_ text: String, to person: ID<PersonRecord>) throws {
        let message = PersonMessage(person: person.description, text: text)
        try send("message", about: person.number, payload: try message.payload)
    }
}
