// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Regulation

extension LawyerCase {
    /// Whether the day is covered, by facts told as a story; `known-on` leaves out what was recorded later.
    func cover(_ book: RuleBook) throws(Failure) -> CaseAnswer {
        var lines: [String] = []
        for item in try items("story") {
            guard let line = item.string else { throw unreadable("story") }
            lines.append(line)
        }
        var facts = try CaseStory.facts(lines)
        if let known = try optionalDay("known-on") {
            facts = facts.asKnown(at: Instant(startOf: known.adding(days: 1)).adding(seconds: -1))
        }
        let answer = try CoverTimeline.derive(from: facts, rules: book).answer(try word("programme"), on: on)
        let derivation = answer.derivation
        guard let period = answer.period, let until = answer.until else {
            return CaseAnswer(derivation, ["covered": ["false"], "reason": [derivation.code]])
        }
        return CaseAnswer(
            derivation,
            [
                "covered": ["true"], "phase": [period.phase.rawValue], "until": [until.description],
                "first": [period.range.first.description], "last": [period.range.last.description],
                "opening": [period.opening.code], "ending": [period.ending.code],
            ])
    }

    /// Who is paid after a death: the parts of `benefit` in a phase, to the recorded family.
    func heirs(_ book: RuleBook) throws(Failure) -> CaseAnswer {
        let benefit: BenefitEvent = try optionalWord("benefit") ?? .death
        let request = BenefitRequest(event: benefit, phase: try optionalWord("phase") ?? .during, on: on)
        var parts = try BenefitLaw(book).assess(request).parts
        if let savings = try optionalRupiah("savings") { parts.append(.savings(savings)) }
        let family = try family()
        let settlement = try HeirLaw(book).settle(family, deathOn: on, parts: parts)
        var words = ["division": [settlement.division.rawValue]]
        switch settlement.order {
        case .entitled(let entitlement):
            words["class"] = [entitlement.heirClass.rawValue]
            words["alike"] = [String(entitlement.heirs.count)]
            words["payee"] = [entitlement.payee.name.text]
        case .nobody:
            words["class"] = ["nobody"]
            words["alike"] = ["0"]
        }
        for payment in settlement.payments {
            let receiver =
                switch payment.receiver {
                case .institution(let institution): institution.rawValue
                case .heir(let id): family.first { $0.id == id }?.name.text ?? ""
                }
            words["part \(payment.part) \(receiver)"] = [payment.amount.word]
        }
        return CaseAnswer(settlement.derivation, words)
    }

    private func family() throws(Failure) -> [FamilyMember] {
        var family: [FamilyMember] = []
        for (place, item) in try items("family").enumerated() {
            try allow(["name", "relation", "born", "died", "will"], in: item, of: "family")
            guard let name = item["name"]?.string,
                let relation = item["relation"]?.string.flatMap(Relation.init(rawValue:))
            else { throw unreadable("family") }
            family.append(
                FamilyMember(
                    id: ID(number: Int64(place + 1)), relation: relation, name: try PersonName.parse(name),
                    birthDay: item["born"]?.day, diedOn: item["died"]?.day,
                    namedInWill: item["will"]?.string == "true"))
        }
        return family
    }
}
