// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Which column of a file holds which field.
public struct ColumnMapping: Sendable, Hashable {
    /// The columns of each field, joined by a blank in this order (given name and surname, for example).
    public private(set) var columns: [PersonField: [String]]

    /// Every field under its own name.
    public static let standard = ColumnMapping(
        columns: Dictionary(uniqueKeysWithValues: PersonField.allCases.map { ($0, [$0.rawValue]) }))

    private init(columns: [PersonField: [String]]) { self.columns = columns }

    /// Reads lines `field = column` or `field = column + column`; `field =` leaves the field out; `#` begins a
    /// remark. Fields that are not named keep their own names.
    ///
    /// - Throws: `link-mapping-line` with the line's number.
    public init(parsing text: String) throws(Failure) {
        var columns = Self.standard.columns
        for (offset, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let content = line.split(separator: "#", omittingEmptySubsequences: false)[0]
            guard content.contains(where: { !$0.isWhitespace }) else { continue }
            let sides = content.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, let field = PersonField(rawValue: Self.trimmed(sides[0])) else {
                throw Failure(
                    .invalid, "link-mapping-line", field: "mapping",
                    details: [
                        "line": String(offset + 1), "text": String(line),
                        "fields": PersonField.allCases.map(\.rawValue).joined(separator: ", "),
                    ])
            }
            columns[field] = sides[1].split(separator: "+").map(Self.trimmed).filter { !$0.isEmpty }
        }
        self.columns = columns
    }

    /// The same without these fields: they are neither compared nor searched by.
    public func without(_ fields: Set<PersonField>) -> ColumnMapping {
        ColumnMapping(columns: columns.merging(fields.map { ($0, []) }) { _, none in none })
    }

    /// Only the keys, from this column.
    public static func keys(_ column: String) -> ColumnMapping { ColumnMapping(columns: [.id: [column]]) }

    /// For each field the places of its columns in this header.
    ///
    /// - Throws: `link-id-column` where the column of the key is missing.
    func places(in header: [String]) throws(Failure) -> [PersonField: [Int]] {
        var places: [PersonField: [Int]] = [:]
        for (field, names) in columns {
            places[field] = names.compactMap { name in header.firstIndex { Self.same($0, name) } }
        }
        guard places[.id]?.isEmpty == false else {
            throw Failure(
                .invalid, "link-id-column", field: "id",
                details: [
                    "column": columns[.id]?.joined(separator: " + ") ?? "", "columns": Self.shown(header),
                ])
        }
        return places
    }

    /// The columns as a sentence can bear them, whatever the file really is.
    private static func shown(_ header: [String]) -> String {
        let text = header.prefix(20).joined(separator: ", ").unicodeScalars.prefix(200)
        return String(String.UnicodeScalarView(text.filter { $0.value >= 32 && $0.value < 127 }))
    }

    private static func same(_ first: String, _ second: String) -> Bool {
        trimmed(first[...]).lowercased() == trimmed(second[...]).lowercased()
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
