// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import People
import Placement
import Text

/// Lists that people choose from.
extension FieldChoice {
    /// Every country by name.
    static func countries(_ language: Language) -> [FieldChoice] {
        Country.all.filter { $0 != .indonesia }.map { FieldChoice($0.code, $0.name(in: language)) }
            .sorted { $0.label < $1.label }
    }

    static let provinces = Province.allCases.map { FieldChoice($0.code, $0.name) }

    /// Terms of the law by their public codes, as they begin a line.
    static func terms(_ codes: [String], _ language: Language) -> [FieldChoice] {
        codes.map { FieldChoice($0, TermTexts.title($0, language)) }
    }
}
