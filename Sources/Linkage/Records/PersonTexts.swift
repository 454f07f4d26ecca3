// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The texts of single people as a file has them, for asking an index about one at a time.
public struct PersonTexts: Sendable, Hashable {
    public let key: String
    public let texts: [PersonField: String]

    /// Reads the first people of a text.
    ///
    /// - Throws: `link-file-empty`, `link-id-column`.
    public static func read(
        _ text: String, mapping: ColumnMapping = .standard, most: Int = .max
    ) throws(Failure) -> [PersonTexts] {
        let bytes = Array(text.utf8)
        var splitter = RowSplitter()
        var place = 0
        func row() -> [String]? {
            bytes.withUnsafeBufferPointer { bytes in
                if place == 0 { splitter.learnSeparator(from: bytes) }
                guard place < bytes.count, let next = splitter.next(in: bytes, from: place, isLast: true) else {
                    return nil
                }
                place = next
                return splitter.fields.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
            }
        }
        guard let header = row() else { throw Failure(.invalid, "link-file-empty") }
        let places = try mapping.places(in: header)
        var people: [PersonTexts] = []
        while people.count < most, let values = row() {
            var texts: [PersonField: String] = [:]
            for (field, columns) in places where !columns.isEmpty {
                let parts = columns.filter { $0 < values.count }.map { values[$0] }
                texts[field] = parts.joined(separator: field == .dob ? "-" : " ")
            }
            guard let key = texts.removeValue(forKey: .id), !key.isEmpty else { continue }
            people.append(PersonTexts(key: key, texts: texts))
        }
        return people
    }
}
