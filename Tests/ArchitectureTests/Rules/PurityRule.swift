// SPDX-License-Identifier: Apache-2.0

/// Pure targets know no clock, no chance, no machine: the same facts and the same law give the same answer anywhere.
enum PurityRule {
    private static let impure: [(word: String, instead: String)] = [
        ("SystemRandomNumberGenerator", "take a RandomSource"),
        (".random(", "take a RandomSource"),
        (".randomElement(", "take a RandomSource"),
        (".shuffled(", "take a RandomSource"),
        ("ContinuousClock", "take a Clock or an Instant"),
        ("SuspendingClock", "take a Clock or an Instant"),
        ("Task {", "return a value; callers decide what runs at once"),
        ("Task.", "return a value; callers decide what runs at once"),
        ("await ", "return a value; pure functions do not wait"),
        ("FileManager", "take the text; reading files is for the edge"),
        ("ProcessInfo", "take the value as a parameter"),
    ]

    static func findings(in file: SourceFile) -> [Finding] {
        guard file.isProduct, LayerTable.pure.contains(file.target) else { return [] }
        var found = ImportRule.imports(of: file).filter { $0.module.hasPrefix("Foundation") }.map {
            Finding(file, line: $0.line, "\(file.target) is pure and imports no \($0.module)")
        }
        for (offset, line) in file.code.enumerated() {
            for entry in impure where line.contains(entry.word) {
                found.append(
                    Finding(file, line: offset + 1, "\(file.target) is pure: no \(entry.word); \(entry.instead)"))
            }
        }
        return found
    }
}
