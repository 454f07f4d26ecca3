// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Kernel
import Linkage
import Text

/// What both commands of linkage ask for.
struct LinkOptions: ParsableArguments {
    @Option(help: "The file to write: id_a,id_b,score,weight,reasons.") var out: String
    @Option(help: "The true pairs, id_a,id_b, to measure the matches with.") var truth: String?
    @Option(help: "Which column holds which field: lines field = column.") var mapping: String?
    @Option(help: "A field to leave out; may be given several times.") var without: [String] = []
    @Option(help: "The least score of a match that is written, 0 to 1.") var threshold = "0.5"
    @Option(help: "The language of the reasons: id, en, or none.") var reasons: String?
    @Flag(help: "Answer as JSON.") var json = false

    func columns(_ file: String?) throws -> ColumnMapping {
        var columns = ColumnMapping.standard
        if let file {
            guard let data = FileManager.default.contents(atPath: file) else {
                throw Failure(.absent, "no-such-file", field: "mapping", details: ["found": file])
            }
            columns = try ColumnMapping(parsing: String(decoding: data, as: UTF8.self))
        }
        let left = try without.map { name in
            guard let field = PersonField(rawValue: name), field != .id else {
                let fields = PersonField.allCases.filter { $0 != .id }.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("--without must be one of \(fields), found \(name)")
            }
            return field
        }
        return columns.without(Set(left))
    }

    func least() throws -> Float {
        guard let least = Float(threshold), least >= 0, least <= 1 else {
            throw ValidationError("--threshold must lie between 0 and 1, found \(threshold)")
        }
        return least
    }

    func phrases() throws -> MatchRows.Phrases? {
        let wanted = reasons ?? Refusal.language.rawValue
        if wanted == "none" { return nil }
        guard let language = Language(rawValue: wanted) else {
            throw ValidationError("--reasons must be id, en or none, found \(wanted)")
        }
        return LinkageTexts.phrases(language)
    }
}
