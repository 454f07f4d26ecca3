// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// Facts with many small parts, kept as JSON text in one column: keys in order, so that equal facts are equal texts.
enum RecordText {
    static func text(_ record: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(record), as: UTF8.self)
    }

    /// - Throws: `RecordFault` when the text is not what was written: the database was changed by somebody else.
    static func read<Record: Decodable>(_ text: String, as type: Record.Type = Record.self) throws -> Record {
        do {
            return try JSONDecoder().decode(type, from: Data(text.utf8))
        } catch {
            throw RecordFault(description: "a stored \(type) cannot be read: \(error)")
        }
    }
}

/// A stored fact does not say what this program wrote.
struct RecordFault: Error, CustomStringConvertible {
    let description: String

    init(description: String) { self.description = description }

    /// The value, where a stored word is one that this program knows.
    static func known<Value>(_ value: Value?, _ word: String) throws -> Value {
        guard let value else { throw RecordFault(description: "a stored record holds an unknown word: \(word)") }
        return value
    }
}
