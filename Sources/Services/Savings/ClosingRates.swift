// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Money
import Regulation
import Store

/// The rates of return by the law that each closing was made under.
struct ClosingRates: Sendable {
    private let byTree: [String: ReturnRates]

    init(_ byTree: [String: ReturnRates]) { self.byTree = byTree }

    /// The rates that a closing was made by.
    ///
    /// - Throws: `absent` `no-such-record` for a closing that none of the laws is of.
    func of(_ run: SavingsRunStore.Run) throws(Failure) -> ReturnRates {
        guard let rates = byTree[run.rules] else { throw Failure(.absent, "no-such-record") }
        return rates
    }

    /// The final rates of the years that some closings have settled, as far as they are at hand.
    func settled(by runs: [SavingsRunStore.Run]) throws(Failure) -> [Int: Parameter<Rate>] {
        var settled: [Int: Parameter<Rate>] = [:]
        for run in runs where run.kind == .year {
            let year = run.period.first.year
            settled[year] = try byTree[run.rules]?.final(year: year)
        }
        return settled
    }
}

extension Door {
    /// The rates of each law that a closing was made under.
    func ratesOfClosings() async throws -> ClosingRates {
        try await closingRates(try await database.read { Set(try SavingsRunStore($0).all().map(\.rules)) })
    }

    /// The rates that one closing needs: its own, those of settled years that it counts days of, and for a year those
    /// of the months since.
    func rates(for run: SavingsRunStore.Run) async throws -> ClosingRates {
        let trees = try await database.read { transaction in
            let before = try SavingsRunStore(transaction).all().filter { $0.id < run.id }
            let needed: [SavingsRunStore.Run]
            switch run.kind {
            case .month:
                let first = try SavingsLateStore(transaction).firstDay(of: run) ?? run.period.first
                needed = before.filter { $0.kind == .year && $0.period.last >= first }
            case .year: needed = before.filter { $0.kind == .month && $0.period.first > run.period.last }
            }
            return Set(needed.map(\.rules) + [run.rules])
        }
        return try await closingRates(trees)
    }

    private func closingRates(_ trees: Set<String>) async throws -> ClosingRates {
        var rates: [String: ReturnRates] = [:]
        for tree in trees { rates[tree] = try ReturnRates(try await ruleBook(tree: tree)) }
        return ClosingRates(rates)
    }
}

/// What of a year was told after its December was closed: the months that counted it gave it their provisional rates.
struct LateOfYear {
    private let transaction: any Transaction
    private let months: [SavingsRunStore.Run]
    private let december: SavingsRunStore.Run
    private let rates: ClosingRates

    init(
        _ transaction: any Transaction, _ before: [SavingsRunStore.Run], after december: SavingsRunStore.Run,
        _ rates: ClosingRates
    ) {
        self.transaction = transaction
        self.december = december
        self.rates = rates
        months = before.filter { $0.kind == .month && $0.id > december.id }
    }

    /// What it earns more by the final rate, in parts, by account.
    func parts(_ settlement: YearSettlement, _ run: SavingsRunStore.Run) throws -> [Int64: Int128] {
        guard let last = months.last else { return [:] }
        let late = try SavingsLateStore(transaction).movements(
            through: run.period.last, after: december.throughEntry, upTo: last.throughEntry)
        guard !late.isEmpty else { return [:] }
        var weights: [ID<SavingsRunRecord>: ReturnWeights] = [:]
        var parts: [Int64: Int128] = [:]
        for one in late {
            guard let month = months.first(where: { one.entry <= $0.throughEntry }) else { continue }
            let given = try weights[month.id] ?? rates.of(month).weights(run.period)
            weights[month.id] = given
            parts[one.movement.account, default: 0] += settlement.late(one.movement, weights: given)
        }
        return parts
    }
}
