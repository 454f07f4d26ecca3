// SPDX-License-Identifier: Apache-2.0
import Kernel

/// One case as a lawyer writes it in `Regulations/cases`: a name, a day, what is given, what is expected.
///
/// ```yaml
/// - name: 24 months through an executor on the first day of 4/2023
///   on: 2023-02-22
///   given: {ask: quote, route: p3mi, months: 24}
///   expect: {total: 370000, before: 37500, status: confirmed}
/// ```
public struct LawyerCase: Sendable, CustomStringConvertible {
    /// Says in a sentence what the case shows.
    public let name: String
    /// The day asked about: of the contract, the event, the application.
    public let on: CalendarDay
    /// What is asked, and the facts it is asked of.
    public let ask: CaseQuestion
    public let expect: [CaseExpectation]
    let given: CaseNode

    public var description: String { name }

    /// Reads one case.
    ///
    /// Throws `case-unreadable`, naming the case and what is wrong with it: a key that is missing, unknown, or
    /// nothing that the question can answer.
    public static func read(_ node: CaseNode) throws(Failure) -> LawyerCase {
        let name = node["name"]?.string ?? ""
        guard !name.isEmpty else { throw unreadable("", "name") }
        for (key, _) in node.entries ?? [] where !["name", "on", "given", "expect"].contains(key) {
            throw unreadable(name, key)
        }
        guard let on = node["on"]?.day else { throw unreadable(name, "on") }
        guard let given = node["given"], given.entries != nil else { throw unreadable(name, "given") }
        guard let ask = given["ask"]?.string.flatMap(CaseQuestion.init(rawValue:)) else {
            throw unreadable(name, "ask")
        }
        for (key, _) in given.entries ?? [] where key != "ask" && !ask.facts.contains(key) {
            throw unreadable(name, key)
        }
        guard let wanted = node["expect"]?.entries, !wanted.isEmpty else { throw unreadable(name, "expect") }
        var expect: [CaseExpectation] = []
        for (key, value) in wanted {
            guard ask.answers.contains(key), let expectation = CaseExpectation(key, value) else {
                throw unreadable(name, key)
            }
            expect.append(expectation)
        }
        return LawyerCase(name: name, on: on, ask: ask, expect: expect, given: given)
    }

    /// Reads a file of cases: a list of them.
    public static func readAll(_ node: CaseNode) throws(Failure) -> [LawyerCase] {
        guard let list = node.list else { throw unreadable("", "list") }
        var cases: [LawyerCase] = []
        for item in list { cases.append(try read(item)) }
        return cases
    }

    static func unreadable(_ name: String, _ place: String) -> Failure {
        Failure(.invalid, "case-unreadable", field: place, details: ["case": name, "found": place])
    }
}

/// One thing a case expects: a value, or the parts of a benefit each with its amount.
public struct CaseExpectation: Sendable, Hashable {
    /// `total`, `amount`, `parts`, `refused` and so on.
    public let key: String
    /// What is expected under each name; a plain value stands under the key itself.
    let values: [String: String]

    init?(_ key: String, _ node: CaseNode) {
        self.key = key
        if let word = node.string {
            values = [key: word]
        } else if let pairs = node.entries {
            var values: [String: String] = [:]
            for (code, value) in pairs {
                guard let word = value.string else { return nil }
                values["part \(code)"] = word
            }
            self.values = values
        } else {
            return nil
        }
    }

    /// Whether every part is named, so that a further one is a difference.
    var namesParts: Bool { values.keys.contains { $0.hasPrefix("part ") } }
}
