// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Services
import Store
import Testing

/// Business days.
extension ModelRun {
    /// Closes days in their order up to yesterday or today; what keeps one open is cleared away first, mostly.
    mutating func closeDay() async throws {
        try await workOff()
        if draws.isWithin(percent: 80) { try await clearAway() }
        let today = house.now.jakartaDay
        let end = today.adding(days: draws.isWithin(percent: 30) ? 0 : -1)
        var day = model.days.last?.adding(days: 1) ?? end
        while day <= end {
            let questions = model.questions(about: day, at: house.now)
            let found = try await door.closeDay(day, by: officers.finance)
            #expect(Set(found.open.map(\.code)) == questions)
            #expect((found.closed != nil) == questions.isEmpty)
            guard questions.isEmpty else { return }
            model.days.close(day)
            try await compareKept(day)
            day = day.adding(days: 1)
        }
    }

    /// The balances that the day closed on.
    private func compareKept(_ day: CalendarDay) async throws {
        let trial = try await house.database.read { try BalanceStore($0).trial(at: BookMoment(through: day)) }
        var found: [String: Int64] = ["savings": trial.savings.amount]
        for (account, balance) in trial.accounts { found[account.code] = balance }
        #expect(found.filter { $0.value != 0 } == Self.withSavingsTogether(model.days.kept))
    }

    /// Gives back what waits, closes the drawer, and leaves few refunds owed.
    private mutating func clearAway() async throws {
        try await closeDrawer()
        for list in lists {
            let view = try await door.viewPayoutList(list, by: officers.finance)
            if view.list.state.name == .released { try await report(view) }
        }
        while model.refunds.count > Self.rememberedCollectives { try await closeRefund() }
        for id in model.items.keys.sorted() {
            guard let item = model.items[id], item.remaining > .zero, item.keptFor == nil else { continue }
            if item.proposal == nil { try await resolve(id, Resolution([.refund(item.remaining)])) }
            if model.items[id]?.proposal != nil { try await decide(id, approve: true) }
            if model.items[id]?.remaining ?? .zero > .zero, model.items[id]?.keptFor == nil,
                model.items[id]?.proposal == nil
            {
                try await resolve(id, Resolution([.refund(model.items[id]?.remaining ?? .zero)]))
                if model.items[id]?.proposal != nil { try await decide(id, approve: true) }
            }
        }
    }
}
