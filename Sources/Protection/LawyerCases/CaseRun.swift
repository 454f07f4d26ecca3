// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

extension LawyerCase {
    /// Asks the law of a rule book and compares.
    ///
    /// Throws `case-unreadable` where a fact that the question needs is missing or malformed; a refusal by the law is
    /// an answer like any other.
    public func run(_ book: RuleBook) throws(Failure) -> CaseOutcome {
        CaseOutcome(expect, try answer(book))
    }

    private func answer(_ book: RuleBook) throws(Failure) -> CaseAnswer {
        do {
            return switch ask {
            case .quote: try quote(book)
            case .benefit: try benefit(book)
            case .care: try care(book)
            case .cover: try cover(book)
            case .heirs: try heirs(book)
            case .deadline: try deadline(book)
            case .interest: try interest(book)
            case .report: try report(book)
            case .governing: try governing(book)
            case .savings: try savings(book)
            case .domestic: try domestic(book)
            case .disease: try disease(book)
            case .domesticContribution: try domesticContribution(book)
            case .registration: try registration(book)
            case .payment: try payment(book)
            case .receiver: try receiver(book)
            case .sight: try sight(book)
            case .parameter: try parameter(book)
            }
        } catch {
            guard error.code != "case-unreadable" else {
                throw LawyerCase.unreadable(name, error.details["found"] ?? "")
            }
            return CaseAnswer(refused: error)
        }
    }

    private func quote(_ book: RuleBook) throws(Failure) -> CaseAnswer {
        let monthly = try optionalRupiah("jht-monthly")
        let months = try optionalNumber("jht-months") ?? 0
        let request = QuoteRequest(
            route: try word("route"), months: try number("months"), on: on,
            jht: monthly.map { JHTChoice(monthly: $0, months: months) })
        let quote = try ContributionTariff(book).quote(request)
        return CaseAnswer(
            quote.derivation, regulation: quote.regulation,
            [
                "total": [quote.total.word], "before": [quote.total(of: .before).word],
                "during-after": [quote.total(of: .duringAfter).word],
                "jht": [quote.jht.map(\.amount).total().word],
            ])
    }

    private func care(_ book: RuleBook) throws(Failure) -> CaseAnswer {
        let request = CareRequest(
            service: try word("care"), phase: try word("phase"), on: on,
            cause: try optionalWord("cause") ?? .workAccident, recommendedOn: try optionalDay("recommended"),
            listPrice: try optionalRupiah("price"), givenBefore: try optionalNumber("fitted-before") ?? 0)
        let answer = try CareLaw(book).assess(request)
        var words = ["given": ["true"], "measure": [answer.measure]]
        if let amount = answer.amount { words["amount"] = [amount.word] }
        if let last = answer.lastDay { words["last-day"] = [last.description] }
        return CaseAnswer(answer.derivation, regulation: answer.regulation, words)
    }

    private func deadline(_ book: RuleBook) throws(Failure) -> CaseAnswer {
        let time = try Deadlines(book).last(for: try word("deadline"), from: on)
        return CaseAnswer(time.derivation, ["last-day": [time.last.description]])
    }

    private func interest(_ book: RuleBook) throws(Failure) -> CaseAnswer {
        let late = try LatePaymentLaw(book).compensation(
            for: try rupiah("nominal"), of: try word("programme"), to: try word("payee"), completeOn: on,
            paidOn: try day("paid"))
        return CaseAnswer(
            late.derivation,
            ["last-day": [late.lastDay.description], "days": [String(late.days)], "amount": [late.amount.word]])
    }

    private func governing(_ book: RuleBook) throws(Failure) -> CaseAnswer {
        let choice = try GoverningLaw(book).choose(
            eventOn: on, claimedOn: try day("claimed"), enrolledOn: try day("enrolled"))
        return CaseAnswer(
            choice.derivation, regulation: choice.regulation,
            ["day": [choice.day.description], "rule": [choice.rule.rawValue]])
    }

    private func savings(_ book: RuleBook) throws(Failure) -> CaseAnswer {
        let answer = try SavingsLaw(book).payable(
            try word("reason"), of: try rupiah("balance"), on: on, memberSince: try optionalDay("member-since"),
            takenBefore: try optionalNumber("taken-before") ?? 0)
        return CaseAnswer(answer.derivation, ["amount": [answer.amount.word], "payable": ["true"]])
    }

    private func domestic(_ book: RuleBook) throws(Failure) -> CaseAnswer {
        let request = DomesticRequest(
            benefit: try word("benefit"), on: on, wage: try optionalRupiah("wage"),
            months: try optionalNumber("months"),
            share: try percent(given["share"], "share"), reduction: try percent(given["reduction"], "reduction"),
            contributionMonths: try optionalNumber("contribution-months"))
        let answer = try DomesticLaw(book).assess(request)
        return CaseAnswer(answer.derivation, ["amount": [answer.amount.word]])
    }
}
