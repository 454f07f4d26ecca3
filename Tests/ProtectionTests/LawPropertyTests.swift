// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Protection
import Regulation
import TestKit
import Testing

@Suite("Whatever is asked of the law, its answers keep their bounds and explain themselves")
struct LawPropertyTests {
    private static let seed = UInt64.random(in: 1...9_999_999)

    @Test("the cover of any worker never overlaps, and every answer rests on parameters and facts")
    func cover() throws {
        let law = try LawOnFile.cover()
        var asked = 0
        for seed in Self.seeds(300) {
            var dealer = FactsDealer(seed: seed)
            let timeline = try CoverTimeline.derive(from: try dealer.facts(), law: law)
            for programme in [Programme.jkk, .jkm] {
                let periods = timeline.periods(of: programme)
                for (earlier, later) in zip(periods, periods.dropFirst()) {
                    #expect(earlier.range.last < later.range.first, "seed \(seed)")
                }
                for place in stride(from: Int(seed % 90), to: 365 * 9, by: 90) {
                    let day = FactsDealer.firstDay.adding(days: place)
                    let answer = timeline.answer(programme, on: day)
                    expectGrounded(answer.derivation, "seed \(seed): \(programme) on \(day)")
                    asked += 1
                }
            }
        }
        #expect(asked > 1_000)
    }

    @Test("for one contract, more paid months never buy less cover")
    func moreMonths() throws {
        let law = try LawOnFile.cover()
        var gained = 0
        for seed in Self.seeds(200) {
            var dice = Dice(seed: seed)
            let months = dice.roll(1...36)
            let paid = dice.roll(1...35)
            let departed = 10 + dice.roll(0...20)
            func covered(_ paidMonths: Int) throws -> Set<CalendarDay> {
                let first = FactsDealer.firstDay
                let story = """
                    \(dice.pick(["p3mi"])) TW
                    \(first) registered
                    \(first.adding(days: 15)) contract \(months)
                    \(first) paid during-after \(paidMonths)
                    \(first.adding(days: departed)) departed
                    """
                let timeline = try CoverTimeline.derive(from: try Story.facts(story), law: law)
                return Set((0..<1_300).map { first.adding(days: $0) }.filter { timeline.covers(.jkk, on: $0) })
            }
            let less = try covered(paid)
            let more = try covered(paid + 1)
            #expect(less.isSubset(of: more), "seed \(seed): \(paid) of \(months) months")
            if more.count > less.count { gained += 1 }
        }
        #expect(gained > 20)
    }

    @Test("working days are counted one after the other, and a longer time never ends earlier")
    func workingDays() throws {
        let calendar = try WorkingCalendar(try RegulationFixture.ruleBook())
        let first = try #require(CalendarDay("2017-08-01"))
        for seed in Self.seeds(200) {
            var dice = Dice(seed: seed)
            let start = first.adding(days: dice.roll(0...3_300))
            let count = dice.roll(1...20)
            let time = try calendar.last(of: count, after: start)
            let between = (1...start.days(to: time.last)).map { start.adding(days: $0) }
            #expect(try between.filter { try calendar.isWorkingDay($0) }.count == count, "seed \(seed)")
            #expect(try calendar.isWorkingDay(time.last), "seed \(seed)")
            #expect(try calendar.last(of: count + 1, after: start).last > time.last, "seed \(seed)")
            expectGrounded(time.derivation, "seed \(seed)")
        }
    }

    @Test("compensation grows by the same sum each day of delay, and nobody is paid for paying in time")
    func latePayment() throws {
        let law = try LatePaymentLaw(try RegulationFixture.ruleBook())
        let first = try #require(CalendarDay("2024-01-02"))
        for seed in Self.seeds(200) {
            var dice = Dice(seed: seed)
            let complete = first.adding(days: dice.roll(0...900))
            let nominal = Rupiah(Int64(dice.roll(0...85_000)) * 100)
            let programme = dice.pick([Programme.jkk, .jkm])
            func owed(_ paidOn: CalendarDay) throws -> LatePayment {
                try law.compensation(
                    for: nominal, of: programme, to: .heir, completeOn: complete, paidOn: paidOn)
            }
            let inTime = try owed(complete)
            #expect(inTime.amount == .zero && inTime.days == 0)
            let days = dice.roll(1...90)
            let late = try owed(inTime.lastDay.adding(days: days))
            #expect(late.days == days)
            #expect(late.amount == Rupiah(nominal.amount / 100 * Int64(days)), "seed \(seed)")
            expectGrounded(late.derivation, "seed \(seed)")
        }
    }

    @Test("all other facts equal, a later report never pays more")
    func laterReport() throws {
        let rules = try RegulationFixture.ruleBook()
        let law = BenefitLaw(rules)
        let reports = ReportingLaw(rules)
        let first = try #require(CalendarDay("2018-12-10"))
        var paid = 0
        var lapsed = 0
        for seed in Self.seeds(300) {
            var dice = Dice(seed: seed)
            let event = first.adding(days: dice.roll(0...2_500))
            let request = BenefitRequest(
                event: dice.pick([.deathByAccident, .totalDisability, .returnTransport, .rape]), phase: .during,
                on: event, cost: Rupiah(Int64(dice.roll(0...30_000_000))))
            guard let benefit = try? law.assess(request) else { continue }
            let window = try reports.window(.jkk, eventOn: event)
            func payable(_ reported: CalendarDay) -> Rupiah { reported <= window.last ? benefit.amount : .zero }
            let early = event.adding(days: dice.roll(0...2_000))
            let late = early.adding(days: dice.roll(0...2_000))
            #expect(payable(late) <= payable(early), "seed \(seed)")
            if payable(early) > .zero { paid += 1 }
            if payable(late) == .zero { lapsed += 1 }
            expectGrounded(window.derivation, "seed \(seed)")
        }
        #expect(paid > 20 && lapsed > 20)
    }

    @Test("what is distributed after a death is what was to be paid, by whatever order and division")
    func heirs() throws {
        let rules = try RegulationFixture.ruleBook()
        let law = HeirLaw(rules)
        let benefits = BenefitLaw(rules)
        let day = try #require(CalendarDay("2025-03-03"))
        for seed in Self.seeds(300) {
            var dice = Dice(seed: seed)
            var family: [FamilyMember] = []
            for key in 0..<dice.roll(0...6) {
                family.append(
                    FamilyMember(
                        id: ID(number: Int64(key + 1)), relation: dice.pick(Relation.allCases),
                        name: try PersonName.parse("Waris"),
                        diedOn: dice.roll(1...4) == 1 ? day.adding(days: dice.roll(-10...10)) : nil,
                        namedInWill: dice.roll(1...5) == 1))
            }
            let phase = dice.pick(Phase.allCases)
            let parts =
                try benefits.assess(BenefitRequest(event: .death, phase: phase, on: day)).parts
                + [.savings(Rupiah(Int64(dice.roll(0...9_999_999))))]
            let settlement = try law.settle(family, deathOn: day, parts: parts)
            #expect(settlement.payments.map(\.amount).total() == parts.map(\.amount).total(), "seed \(seed)")
            let living = Set(family.filter { ($0.diedOn ?? day.adding(days: 1)) > day }.map(\.id))
            for payment in settlement.payments {
                if case .heir(let id) = payment.receiver { #expect(living.contains(id), "seed \(seed)") }
            }
            expectGrounded(settlement.derivation, "seed \(seed)")
        }
    }

    /// The leaves are parameters with their article, or facts; the root explains at least one.
    private func expectGrounded(_ root: Derivation, _ told: String) {
        func leaves(_ node: Derivation) -> [Derivation] {
            node.children.isEmpty ? [node] : node.children.flatMap(leaves)
        }
        let found = leaves(root)
        #expect(!root.children.isEmpty, "\(told): \(root.code) explains nothing")
        for leaf in found {
            #expect(leaf.kind != .rule, "\(told): \(leaf.code) is a rule without grounds")
            #expect(leaf.kind != .parameter || leaf.citation != nil, "\(told): \(leaf.code) has no article")
        }
        #expect(root.verification >= (found.map(\.verification).max() ?? .confirmed), "\(told)")
    }

    /// Seeds of this run; told, so that a failure can be repeated.
    private static func seeds(_ count: UInt64) -> ClosedRange<UInt64> {
        print("law properties, seeds from \(seed)")
        return seed...(seed + count)
    }
}
