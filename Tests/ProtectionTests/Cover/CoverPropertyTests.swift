// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Protection
import Testing

@Suite("Cover of any worker")
struct CoverPropertyTests {
    private static let seeds: ClosedRange<UInt64> = 1...600
    private static let days = (0..<(365 * 9)).map { FactsDealer.firstDay.adding(days: $0) }

    @Test("periods of a programme are in order and never overlap")
    func neverOverlapping() throws {
        let law = try LawOnFile.cover()
        var periodsSeen = 0
        for seed in Self.seeds {
            var dealer = FactsDealer(seed: seed)
            let timeline = try CoverTimeline.derive(from: try dealer.facts(), law: law)
            for programme in [Programme.jkk, .jkm] {
                let periods = timeline.periods(of: programme)
                periodsSeen += periods.count
                for (earlier, later) in zip(periods, periods.dropFirst()) {
                    #expect(earlier.range.last < later.range.first, "seed \(seed): \(earlier.range) \(later.range)")
                }
            }
        }
        #expect(periodsSeen > 1_000)
    }

    @Test("one more settled contribution takes no covered day away")
    func morePaymentNeverLessCover() throws {
        let law = try LawOnFile.cover()
        var gained = 0
        for seed in Self.seeds {
            var dealer = FactsDealer(seed: seed)
            let facts = try dealer.facts()
            let less = try CoverTimeline.derive(from: facts, law: law)
            let more = try CoverTimeline.derive(from: dealer.withOneMorePayment(facts), law: law)
            for programme in [Programme.jkk, .jkm] {
                let lost = Self.days.first { less.covers(programme, on: $0) && !more.covers(programme, on: $0) }
                #expect(lost == nil, "seed \(seed): \(programme) lost \(lost?.description ?? "")")
                if Self.days.contains(where: { !less.covers(programme, on: $0) && more.covers(programme, on: $0) }) {
                    gained += 1
                }
            }
        }
        #expect(gained > 50)
    }

    @Test("the answer of a day is what walking over the periods finds, and says why not")
    func answerEqualsBruteForce() throws {
        let law = try LawOnFile.cover()
        for seed in Self.seeds {
            var dealer = FactsDealer(seed: seed)
            let timeline = try CoverTimeline.derive(from: try dealer.facts(), law: law)
            for programme in [Programme.jkk, .jkm] {
                var covered: Set<CalendarDay> = []
                for period in timeline.periods(of: programme) {
                    var day = period.range.first
                    while day <= period.range.last {
                        covered.insert(day)
                        day = day.adding(days: 1)
                    }
                }
                for place in stride(from: Int(seed % 7), to: Self.days.count, by: 7) {
                    let day = Self.days[place]
                    let answer = timeline.answer(programme, on: day)
                    #expect(answer.covered == covered.contains(day), "seed \(seed): \(day)")
                    var until: CalendarDay?
                    var next = day
                    while covered.contains(next) {
                        until = next
                        next = next.adding(days: 1)
                    }
                    #expect(answer.until == until, "seed \(seed): \(day)")
                    #expect(answer.derivation.value == .yes(answer.covered), "seed \(seed): \(day)")
                    #expect((answer.gap == nil) == answer.covered, "seed \(seed): \(day)")
                }
            }
        }
    }

    @Test("what was known at an instant does not depend on what was learned later")
    func asKnownIsMonotonic() throws {
        let law = try LawOnFile.cover()
        for seed in Self.seeds {
            var dealer = FactsDealer(seed: seed)
            let facts = try dealer.facts()
            let early = Instant(startOf: FactsDealer.firstDay.adding(days: Int(seed)))
            let late = Instant(startOf: FactsDealer.firstDay.adding(days: Int(seed) + 300))
            let then = facts.asKnown(at: early)
            #expect(facts.asKnown(at: late).asKnown(at: early) == then, "seed \(seed)")
            #expect(facts.asKnown(at: Instant(startOf: FactsDealer.lastDay)) == facts, "seed \(seed)")
            #expect(Self.count(then) <= Self.count(facts.asKnown(at: late)), "seed \(seed)")
            _ = try CoverTimeline.derive(from: then, law: law)
        }
    }

    @Test("the order in which facts are stored changes nothing")
    func orderOfStorageIsIrrelevant() throws {
        let law = try LawOnFile.cover()
        for seed in Self.seeds {
            var dealer = FactsDealer(seed: seed)
            let facts = try dealer.facts()
            let turned = MemberFacts(
                registrations: facts.registrations.reversed(),
                placements: facts.placements.reversed().map {
                    PlacementFacts(
                        placement: $0.placement, contracts: $0.contracts.reversed(), journey: $0.journey.reversed(),
                        contributions: $0.contributions.reversed())
                })
            let one = try CoverTimeline.derive(from: facts, law: law)
            let other = try CoverTimeline.derive(from: turned, law: law)
            #expect(one.periods == other.periods, "seed \(seed)")
        }
    }

    private static func count(_ facts: MemberFacts) -> Int {
        facts.registrations.count
            + facts.placements.reduce(0) { $0 + 1 + $1.contracts.count + $1.journey.count + $1.contributions.count }
    }
}
