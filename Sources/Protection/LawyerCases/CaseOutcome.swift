// SPDX-License-Identifier: Apache-2.0

/// What the law made of a case, and where that is not what the case expects.
public struct CaseOutcome: Sendable, Hashable {
    public let differences: [CaseDifference]
    /// Names of the parameters that the answer rests on; empty where the answer is a refusal.
    public let parameters: Set<String>

    /// The law answers as the case expects.
    public var holds: Bool { differences.isEmpty }
}

/// One answer that is not the expected one.
public struct CaseDifference: Sendable, Hashable, CustomStringConvertible {
    /// What was looked at: `total`, `part funeral`.
    public let key: String
    /// Nil where nothing was expected under this name.
    public let expected: String?
    /// Everything that was found under this name; empty where there is nothing.
    public let found: [String]

    public var description: String {
        let found = found.isEmpty ? "nothing" : found.joined(separator: ", ")
        return "\(key): expected \(expected ?? "nothing"), found \(found)"
    }
}

extension CaseOutcome {
    init(_ expect: [CaseExpectation], _ answer: CaseAnswer) {
        var differences: [CaseDifference] = []
        for expectation in expect {
            for (key, wanted) in expectation.values.sorted(by: { $0.key < $1.key }) {
                let found = answer.words[key] ?? []
                if !found.contains(wanted) {
                    differences.append(CaseDifference(key: key, expected: wanted, found: found))
                }
            }
            guard expectation.namesParts else { continue }
            for (key, found) in answer.words.sorted(by: { $0.key < $1.key })
            where key.hasPrefix("part ") && expectation.values[key] == nil {
                differences.append(CaseDifference(key: key, expected: nil, found: found))
            }
        }
        let wantsRefusal = expect.contains { $0.key == "refused" }
        if let refused = answer.words["refused"], !wantsRefusal {
            differences.append(CaseDifference(key: "refused", expected: nil, found: refused))
        }
        self.init(differences: differences, parameters: answer.parameters)
    }
}
