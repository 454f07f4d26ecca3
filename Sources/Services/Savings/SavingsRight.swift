// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Placement
import Protection
import Regulation
import Store

/// Whether the recorded facts bear out the reason for which old-age savings are asked for (PP 46/2015 art. 22, 26;
/// Permenaker 18/2018 and 4/2023: the contract has ended and the worker is back).
struct SavingsRight {
    private let facts: MemberFacts
    private let person: PersonStore.Person
    private let rules: RuleBook
    /// How often a part was taken out.
    let partsTaken: Int

    init(_ transaction: any Transaction, of person: ID<PersonRecord>, door: Door) throws {
        let persons = PersonStore(transaction)
        let set = try persons.samePersons(as: person)
        facts = try MemberFactsStore(transaction).load(set)
        self.person = try persons.get(person)
        rules = door.rules
        let taken = try SavingsWithdrawalStore(transaction).all(of: set).filter(\.reason.isPartial)
        partsTaken = Set(taken.map(\.claim)).count
    }

    var memberSince: CalendarDay? { facts.registeredOn }

    /// - Parameter isAdvised: Whether the advisory doctor has stated a total disability.
    /// - Throws: `refused` `savings-not-home` with the stage of the journey, `claim-advice-missing`,
    ///   `savings-age-not-reached`.
    func check(_ reason: SavingsReason, on today: CalendarDay, isAdvised: Bool) throws {
        switch reason {
        case .homeForGood: _ = try homeSince(by: today)
        case .totalDisability:
            guard isAdvised || day(of: .totallyDisabled) != nil else {
                throw Failure(
                    .refused, "claim-advice-missing", details: ["event": SavingsReason.totalDisability.rawValue])
            }
        case .retirementAge: try SavingsLaw(rules).checkRetirement(bornOn: person.birthDay, on: today)
        case .death, .housing, .preparation: break
        }
    }

    /// The day on which the worker came home for good from the last placement. A placement that was never begun and
    /// whose contract is over does not count, nor one before that return.
    ///
    /// - Throws: `refused` `savings-not-home`.
    func homeSince(by today: CalendarDay) throws(Failure) -> CalendarDay {
        var home: CalendarDay?
        for placement in facts.placements {
            let journey = try Journey(placement.journey)
            let returned = journey.day(of: .arrivedHome) ?? journey.day(of: .failedToDepart)
            if let returned, returned <= today { home = max(home ?? returned, returned) }
        }
        for placement in facts.placements {
            let journey = try Journey(placement.journey)
            let last = journey.events.last?.day
            switch journey.stage {
            case .returned, .home, .failed: continue
            case .planned, .signed, .prepared, .disabledBeforeDeparture:
                guard let end = placement.contracts.map(\.lastDay).max(), end < today else {
                    throw refusal(journey.stage, today)
                }
            case .abroad, .onLeave, .contractOver, .deported:
                guard let home, let last, last <= home else { throw refusal(journey.stage, today) }
            case .dead: throw refusal(journey.stage, today)
            }
        }
        guard let home else { throw refusal(.planned, today) }
        return home
    }

    /// The first day of an event in any placement.
    func day(of kind: JourneyEvent.Kind) -> CalendarDay? {
        facts.placements.lazy.flatMap(\.journey).filter { $0.kind == kind }.map(\.day).min()
    }

    private func refusal(_ stage: JourneyStage, _ day: CalendarDay) -> Failure {
        let article = (try? rules.texts("savings.paid_on", on: day))?.citation
        return Failure(
            .refused, "savings-not-home", field: "reason",
            details: ["stage": stage.rawValue, "article": article?.description ?? "PP 46/2015"])
    }
}
