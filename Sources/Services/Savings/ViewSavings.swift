// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Store

extension Door {
    /// A person's savings over a period (PP 46/2015 art. 22(7)): every deposit, return and withdrawal with the balance
    /// after it. Without a period the current calendar year up to today.
    ///
    /// - Throws: `invalid` `savings-period-reversed` when the last day lies before the first.
    public func viewSavings(
        of person: ID<PersonRecord>, from first: CalendarDay? = nil, through last: CalendarDay? = nil, by actor: Actor
    ) async throws -> SavingsView {
        try await read(.viewSavings, by: actor) { context in
            try context.reachSavings(person)
            let end = last ?? max(context.today, first ?? context.today)
            let begin = first ?? end.adding(days: 1 - end.day).adding(months: 1 - end.month)
            guard let period = DayRange(first: begin, last: end) else {
                throw Failure(
                    .invalid, "savings-period-reversed", field: "to",
                    details: ["first": begin.description, "last": end.description])
            }
            return try SavingsReader(context).view(person, period)
        }
    }
}

/// Gathers a person's savings, also those under records that were joined with this one.
struct SavingsReader {
    private let context: ReadContext

    init(_ context: ReadContext) { self.context = context }

    func view(_ person: ID<PersonRecord>, _ period: DayRange) throws -> SavingsView {
        let transaction = context.transaction
        let persons = PersonStore(transaction)
        let set = try persons.samePersons(as: person)
        var moved: [(day: CalendarDay, kind: SavingsView.Line.Kind, amount: Rupiah)] = []
        var years: Set<Int> = []
        let runs = try SavingsRunStore(transaction).all()
        for member in set {
            let statements = SavingsStatementStore(transaction)
            for movement in try statements.movements(of: member) {
                moved.append((movement.day, .entry(movement.kind), movement.amount))
            }
            for run in runs {
                guard let found = try SavingsBlockStore(transaction).find(member.number, in: run.id) else { continue }
                if run.kind == .month, try statements.find(found.block.id) != nil {
                    years.insert(run.period.first.year)
                }
                guard found.line.returned != 0 else { continue }
                let kind = run.kind == .month ? SavingsView.Line.Kind.monthlyReturn : .yearDifference
                moved.append((run.businessDay, kind, Rupiah(found.line.returned)))
            }
        }
        moved.sort { $0.day < $1.day }
        var balance = Rupiah.zero
        var opening = Rupiah.zero
        var lines: [SavingsView.Line] = []
        for item in moved where item.day <= period.last {
            balance += item.amount
            if item.day < period.first {
                opening = balance
            } else {
                lines.append(.init(day: item.day, kind: item.kind, amount: item.amount, balance: balance))
            }
        }
        return SavingsView(
            person: person, name: try persons.get(person).name,
            kpj: try MembershipStore(transaction).kpj(of: person), period: period, opening: opening, lines: lines,
            closing: balance, balance: moved.map(\.amount).total(),
            rate: try? ReturnRates(context.rules).provisional(on: context.today),
            ifPaidToday: try? WithdrawalReader(context).quote(person, .homeForGood, on: context.today),
            requests: try requests(of: set), mayAsk: mayAsk, provenYears: years.sorted(by: >))
    }

    private var mayAsk: Bool { context.actor.role.map(Operation.requestWithdrawal.roles.contains) ?? false }

    /// Claims of these savings with what each took.
    private func requests(of set: [ID<PersonRecord>]) throws -> [SavingsView.Withdrawal] {
        let taken = Dictionary(grouping: try SavingsWithdrawalStore(context.transaction).all(of: set), by: \.claim)
        return try ClaimStore(context.transaction, keys: context.door.keys).all(about: set)
            .filter { $0.event == .oldAgeSavings && set.contains($0.person) }
            .map { claim in
                let rows = taken[claim.id] ?? []
                return SavingsView.Withdrawal(
                    claim: claim,
                    taken: rows.first.map { ($0.day, rows.map(\.amount).total(), rows.map(\.tax).total()) })
            }
    }
}
