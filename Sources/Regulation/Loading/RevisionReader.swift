// SPDX-License-Identifier: Apache-2.0
import Kernel
import Yams

/// Reads what stands under one date of a parameter file.
enum RevisionReader {
    /// The entry, or nil where a fault was put into `reader`.
    static func read(
        _ node: Node, from day: CalendarDay, unit: Unit, into reader: inout ParameterReader
    ) -> ParameterHistory.Revision? {
        guard let entry = node.mapping else {
            reader.fault(node, "The entry of \(day) is not a mapping.", "Write `value:` and `metadata:` under it.")
            return nil
        }
        let line = node.mark?.line ?? 1
        reader.allow(["value", "metadata"], in: entry, of: "a dated entry")
        guard let metadataNode = entry["metadata"], let metadata = metadataNode.mapping else {
            reader.fault(
                line: line, "The entry of \(day) has no metadata.",
                "Add `metadata:` with regulation, article, source and status.")
            return nil
        }
        let keys = ["regulation", "article", "source", "status", "note", "absent", "settle"]
        reader.allow(keys, in: metadata, of: "an entry's metadata")
        let metadataLine = metadataNode.mark?.line ?? line
        let content = content(entry, metadata, line: line, unit: unit, into: &reader)
        let citation = citation(metadata, line: metadataLine, into: &reader)
        let source = reader.words(
            "source", in: metadata, line: metadataLine, remedy: "Name the page or text where the value was seen.")
        let status = status(metadata, line: metadataLine, into: &reader)
        for key in ["note", "settle"] {
            guard let text = metadata[key], text.scalar == nil else { continue }
            reader.fault(text, "`\(key)` is not a text.", "Write it in one pair of quotes.")
        }
        guard let content, let citation, let source, let status else { return nil }
        return ParameterHistory.Revision(
            from: day, content: content, citation: citation, verification: status, source: source,
            note: metadata["note"]?.scalar?.string, settle: metadata["settle"]?.scalar?.string)
    }

    private static func content(
        _ entry: Node.Mapping, _ metadata: Node.Mapping, line: Int, unit: Unit, into reader: inout ParameterReader
    ) -> ParameterHistory.Revision.Content? {
        guard let value = entry["value"] else {
            reader.fault(line: line, "`value` is missing.", "Write the value, or `null` with `absent:` in metadata.")
            return nil
        }
        let words = Absence.allCases.map(\.rawValue).joined(separator: " or ")
        guard value.isNothing else {
            if let absent = metadata["absent"] {
                reader.fault(absent, "`absent` stands beside a value.", "Remove it, or make the value `null`.")
            }
            guard let raw = LawValueReader.read(value, unit: unit) else {
                let found = value.scalar?.string ?? "a list or mapping"
                reader.fault(value, "`\(found)` is not a value in \(unit.rawValue).", Remedy.value(found, in: unit))
                return nil
            }
            return .value(raw)
        }
        guard let word = metadata["absent"]?.scalar?.string, let absence = Absence(rawValue: word) else {
            reader.fault(
                metadata["absent"] ?? value, "The value is null and nothing says why.",
                "Write `absent:` in metadata with \(words).")
            return nil
        }
        return .absent(absence)
    }

    private static func citation(
        _ metadata: Node.Mapping, line: Int, into reader: inout ParameterReader
    ) -> Citation? {
        let regulation = reader.words(
            "regulation", in: metadata, line: line, remedy: "Name the regulation, such as Permenaker 4/2023.")
        guard let article = metadata["article"] else {
            reader.fault(
                line: line, "`article` is missing.", "Write the place, such as \"18(3)\", or null when it is not known."
            )
            return nil
        }
        guard article.scalar != nil else {
            reader.fault(article, "`article` is not one place.", "Write the place in quotes, such as \"18(3)\".")
            return nil
        }
        guard let regulation else { return nil }
        return Citation(regulation: regulation, article: article.isNothing ? nil : article.scalar?.string)
    }

    private static func status(
        _ metadata: Node.Mapping, line: Int, into reader: inout ParameterReader
    ) -> Verification? {
        let words = Verification.allCases.map(\.rawValue)
        let remedy = "Write one of \(words.joined(separator: ", "))."
        guard let word = reader.words("status", in: metadata, line: line, remedy: remedy) else { return nil }
        guard let status = Verification(rawValue: word) else {
            reader.fault(metadata["status"], "`\(word)` is not a status.", Remedy.choice(word, among: words))
            return nil
        }
        if status == .conflicting, metadata["note"].map(\.isNothing) ?? true {
            reader.fault(
                metadata["status"], "The sources conflict and no note says how.",
                "Add `note:` with both readings and the one chosen.")
            return nil
        }
        return status
    }
}
