// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Terms of the domain by their public code: events, causes, papers, stages, relations, roles. They are written small,
/// as they stand inside a sentence; `title` begins one.
public enum TermTexts {
    /// Every topic's dictionary; where two topics share a code they mean the same.
    static let topics: [[String: Phrase]] = [
        journey, contracts, benefits, claims, losses, documents, family, doubles, roles, rules, law, payouts,
    ]

    private static let phrases: [String: Phrase] = topics.reduce(into: [:]) { all, topic in
        all.merge(topic) { first, _ in first }
    }

    /// Every code with a word of its own, in order.
    public static var codes: [String] { phrases.keys.sorted() }

    /// Both languages of a term; nil for a code that has none. Underscores count as hyphens.
    public static func phrase(_ code: String) -> Phrase? {
        phrases[code] ?? phrases[String(code.map { $0 == "_" ? "-" : $0 })]
    }

    /// `cacat sebagian`, `partial disability`; an unknown code as readable words.
    public static func word(_ code: String, _ language: Language) -> String {
        phrase(code)?.text(language) ?? Wording.words(ofCode: code)
    }

    /// The term at the beginning of a line: `Cacat sebagian`.
    public static func title(_ code: String, _ language: Language) -> String {
        let word = word(code, language)
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    /// Who did something: an officer signed in by the name of a role, or by one with a number behind it (`finance-2`),
    /// is shown by the role's word, others by their name.
    public static func doer(_ name: String, _ language: Language) -> String {
        if let role = roles[name] { return role.text(language) }
        guard let dash = name.lastIndex(of: "-"), let role = roles[String(name[..<dash])],
            let number = Int(name[name.index(after: dash)...])
        else { return name }
        return "\(role.text(language)) \(number)"
    }

    /// A list of codes as a list of terms.
    public static func list(_ codes: String, _ language: Language) -> String {
        let items = codes.split(separator: ",").map { word(String($0.drop { $0 == " " }), language) }
        return items.joined(separator: ", ")
    }

    /// The name of a parameter of the law, `benefits.jkk.partial_disability.base`, as a line:
    /// `JKK · cacat sebagian · dasar`. Nil for what is not such a name.
    static func parameter(_ name: String, _ language: Language) -> String? {
        guard name.contains(".") else { return nil }
        let steps = name.split(separator: ".").map(String.init)
        let words = steps.indices.map { place in
            placed(steps[place], under: place > 0 ? steps[place - 1] : "", language)
        }.filter { !$0.isEmpty }
        let line = words.joined(separator: " · ")
        return line.prefix(1).uppercased() + line.dropFirst()
    }

    /// A step of a parameter's name, which may mean something of its own under the step before it.
    private static func placed(_ step: String, under above: String, _ language: Language) -> String {
        rulesInPlace["\(above).\(step)"]?.text(language) ?? word(step, language)
    }
}
