// SPDX-License-Identifier: Apache-2.0
import Kernel

/// All parameters of the law, loaded and checked. Immutable: another law is another book with another hash.
public struct RuleBook: Sendable {
    /// The hash of the files this book was read from, as the edge computed it. Every decision names it.
    public let contentHash: String
    let histories: [String: ParameterHistory]
    /// Told the name of each parameter that is looked up; nil where nobody listens.
    private let listener: (@Sendable (String) -> Void)?

    /// The names of all parameters, in order.
    public let names: [String]

    init(
        contentHash: String, histories: [String: ParameterHistory], listener: (@Sendable (String) -> Void)? = nil
    ) {
        self.contentHash = contentHash
        self.listener = listener
        self.histories = histories
        self.names = histories.keys.sorted()
    }

    /// The same book, which tells `listener` the name of every parameter it is asked for: how it is found out on which
    /// values an answer rests.
    public func watched(by listener: @escaping @Sendable (String) -> Void) -> RuleBook {
        RuleBook(contentHash: contentHash, histories: histories, listener: listener)
    }

    /// Everything that is known about a parameter.
    ///
    /// Throws `unknown-parameter` with the names nearest to the one asked for.
    public func history(_ name: String) throws(Failure) -> ParameterHistory {
        listener?(name)
        guard let history = histories[name] else {
            let near = NearNames.of(name, among: names).joined(separator: ", ")
            throw Failure(.absent, "unknown-parameter", details: ["parameter": name, "near": near])
        }
        return history
    }

    /// Whether there is a parameter of that name, on whatever day.
    public func knows(_ name: String) -> Bool { histories[name] != nil }

    /// The names directly under a node: `names(under: "contributions.p3mi")` gives `before`, `months_6`, …
    public func names(under node: String) -> [String] {
        let prefix = node + "."
        var found: Set<String> = []
        for name in names where name.hasPrefix(prefix) {
            found.insert(String(name.dropFirst(prefix.count).prefix { $0 != "." }))
        }
        return found.sorted()
    }

    /// A parameter resolved once, for reading on many days.
    ///
    /// Throws `unknown-parameter`, or `parameter-unit-mismatch` where the file counts in another unit.
    public func series<Value: LawValue>(
        _ name: String, in unit: Unit, as type: Value.Type = Value.self
    ) throws(Failure) -> ParameterSeries<Value> {
        let history = try history(name)
        guard history.unit == unit else {
            let details = ["parameter": name, "found": history.unit.rawValue, "expected": unit.rawValue]
            throw Failure(.conflict, "parameter-unit-mismatch", details: details)
        }
        return ParameterSeries(history: history)
    }
}

/// Each look-up throws `unknown-parameter`, `parameter-unit-mismatch` or `no-rule-in-force`.
extension RuleBook {
    public func rupiah(_ name: String, on day: CalendarDay) throws(Failure) -> Parameter<Rupiah> {
        try series(name, in: .rupiah).value(on: day)
    }

    public func rate(_ name: String, on day: CalendarDay) throws(Failure) -> Parameter<Rate> {
        try series(name, in: .percent).value(on: day)
    }

    public func months(_ name: String, on day: CalendarDay) throws(Failure) -> Parameter<Int> {
        try series(name, in: .months).value(on: day)
    }

    public func days(_ name: String, on day: CalendarDay) throws(Failure) -> Parameter<Int> {
        try series(name, in: .days).value(on: day)
    }

    public func workingDays(_ name: String, on day: CalendarDay) throws(Failure) -> Parameter<Int> {
        try series(name, in: .workingDays).value(on: day)
    }

    public func years(_ name: String, on day: CalendarDay) throws(Failure) -> Parameter<Int> {
        try series(name, in: .years).value(on: day)
    }

    public func count(_ name: String, on day: CalendarDay) throws(Failure) -> Parameter<Int> {
        try series(name, in: .count).value(on: day)
    }

    public func text(_ name: String, on day: CalendarDay) throws(Failure) -> Parameter<String> {
        try series(name, in: .text).value(on: day)
    }

    public func texts(_ name: String, on day: CalendarDay) throws(Failure) -> Parameter<[String]> {
        try series(name, in: .texts).value(on: day)
    }

    public func flag(_ name: String, on day: CalendarDay) throws(Failure) -> Parameter<Bool> {
        try series(name, in: .bool).value(on: day)
    }

    /// The regulation on the social security of migrant workers that governs an event of that day.
    public func regulationInForce(on day: CalendarDay) throws(Failure) -> Parameter<String> {
        try text("regulation.in_force", on: day)
    }
}
