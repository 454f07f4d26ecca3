// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Refusals in words. Each topic keeps its own dictionary beside this file; a code without words of its own gets
/// the sentence of its kind, so that nobody ever reads a bare code.
public enum FailureTexts {
    /// Every topic's dictionary. Codes are unique over all of them.
    static let topics: [[String: FailureWords]] = [
        access, requests, people, enrolment, journey, rules, benefits, claims, incidents, payouts, desk, statistics,
        cards, snap,
        server, gate, law, population, drafts, ledger, partners, clients, reconciliation, payoutLists, paymentFiles,
        savings, withdrawals, money, linkage, workerLists, ministry, registry, outside, contact, field, recovery,
        queues, families,
    ]

    private static let words: [String: FailureWords] = topics.reduce(into: [:]) { all, topic in
        all.merge(topic) { first, _ in first }
    }

    /// Whether a code has words of its own.
    public static func knows(_ code: String) -> Bool { words[code] != nil }

    /// Every code with words of its own, in order.
    public static var codes: [String] { words.keys.sorted() }

    /// The words of a code, for checks over the whole catalogue.
    public static func words(_ code: String) -> FailureWords? { words[code] }

    /// The refusal as a person reads it.
    public static func text(_ failure: Failure, _ language: Language) -> FailureText {
        let words = words[wordsCode(failure)] ?? generic(failure.kind)
        return FailureText(
            title: words.title.text(language, failure.details),
            found: words.found.text(language, failure.details),
            next: words.next.text(language, failure.details))
    }

    /// The code whose words fit what is known of a refusal.
    private static func wordsCode(_ failure: Failure) -> String {
        switch failure.code {
        case "unknown-parameter" where failure.details["near", default: ""].isEmpty: "unknown-parameter-alone"
        case "no-rule-in-force"
        where failure.details["parameter"] == "regulation.in_force" && failure.details["first"] != nil:
            "no-law-yet"
        default: failure.code
        }
    }

    /// The sentence beside a form field with its places for values left open, for scripts that fill them in.
    public static func template(_ code: String, _ language: Language) -> String {
        guard let words = words[code] else { preconditionFailure("\(code) has words of its own") }
        return "\(words.found.template(language)) \(words.next.template(language))"
    }

    /// The refusal as one sentence beside a form field.
    public static func sentence(_ failure: Failure, _ language: Language) -> String {
        let text = text(failure, language)
        return text.next.isEmpty ? text.found : "\(text.found) \(text.next)"
    }

    /// The words of a kind of refusal.
    static func generic(_ kind: Failure.Kind) -> FailureWords {
        switch kind {
        case .invalid: GenericFailures.invalid
        case .unauthenticated: GenericFailures.unauthenticated
        case .forbidden: GenericFailures.forbidden
        case .absent: GenericFailures.absent
        case .conflict: GenericFailures.conflict
        case .refused: GenericFailures.refused
        case .throttled: GenericFailures.throttled
        case .unavailable: GenericFailures.unavailable
        }
    }
}
