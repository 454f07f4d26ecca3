// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Regulation

extension LawyerCase {
    func disease(_ book: RuleBook) throws(Failure) -> CaseAnswer {
        let window = try DomesticLaw(book).disease(diagnosedOn: on, workEndedOn: try day("work-ended"))
        return CaseAnswer(
            window.derivation, ["last-day": [window.last.description], "lapses": [window.lapses.description]])
    }

    /// With `due`: the fine for months of delay; with `wage`: the contribution by risk; with neither: without wage.
    func domesticContribution(_ book: RuleBook) throws(Failure) -> CaseAnswer {
        let law = DomesticLaw(book)
        let answer: DomesticAnswer
        if let due = try optionalRupiah("due") {
            answer = try law.fine(on: due, monthsLate: try number("months-late"), on: on)
        } else if let wage = try optionalRupiah("wage") {
            answer = try law.monthlyContribution(wage: wage, risk: try word("risk"), on: on)
        } else {
            answer = try law.monthlyContributionWithoutWage(on: on)
        }
        return CaseAnswer(answer.derivation, ["amount": [answer.amount.word]])
    }

    func registration(_ book: RuleBook) throws(Failure) -> CaseAnswer {
        let route: PlacementRoute = try word("route")
        let request = RegistrationRequest(
            route: route, programmes: try words("programmes"), on: on, departure: try day("departure"))
        let answer = try RegistrationLaw(book).check(request)
        var words = ["in-time": [answer.inTime.word], "papers": [answer.papers.joined(separator: ", ")]]
        words["continues"] = [try RegistrationLaw(book).continuation(on: on).value.joined(separator: ", ")]
        if let earliest = answer.earliest { words["earliest"] = [earliest.description] }
        return CaseAnswer(answer.derivation, words)
    }

    /// With `stage`: when it is due after a signing on the day; with `payer`: whether that one may pay; with `paid`:
    /// what is given back.
    func payment(_ book: RuleBook) throws(Failure) -> CaseAnswer {
        let law = PaymentLaw(book)
        if let stage: ContributionStage = try optionalWord("stage") {
            let due = try law.due(stage, signedOn: on, orientationOn: try optionalDay("orientation") ?? on)
            return CaseAnswer(due.derivation, ["last-day": [due.last.description]])
        }
        if let payer: ContributionPayer = try optionalWord("payer") {
            let answer = try law.mayPay(payer, on: on)
            return CaseAnswer(answer, ["allowed": [(answer.value == .yes(true)).word]])
        }
        let refund = try law.refund(
            of: try rupiah("paid"), months: try number("months"), unused: try number("unused"), on: on)
        return CaseAnswer(refund.derivation, ["amount": [refund.amount.word]])
    }

    func receiver(_ book: RuleBook) throws(Failure) -> CaseAnswer {
        let answer = try ReceiverLaw(book).allow(try word("receiver"), of: try word("programme"), on: on)
        return CaseAnswer(answer, ["allowed": ["true"]])
    }

    func sight(_ book: RuleBook) throws(Failure) -> CaseAnswer {
        let loss = try BenefitLaw(book).sightLoss(left: try number("left"), right: try number("right"), on: on)
        return CaseAnswer(loss.derivation, ["steps": [String(loss.loss?.count ?? 0)]])
    }
}
