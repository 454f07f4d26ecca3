// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import People
import Protection
import Services
import Wire

extension ClaimFilingRequest {
    /// The filing as the use case takes it.
    ///
    /// - Parameter asksWhoseAccount: whether an account in another's name is asked about first.
    func filing(asksWhoseAccount: Bool = false) throws(Failure) -> ClaimFiling {
        var travels: [TransportCost] = []
        for travel in transport {
            travels.append(TransportCost(way: try ClaimWord.known(travel.way, "transport"), cost: travel.cost))
        }
        var causes: Set<BenefitCause> = []
        for cause in self.causes { causes.insert(try ClaimWord.known(cause, "causes")) }
        var circumstances: Set<BenefitCircumstance> = []
        for circumstance in self.circumstances {
            circumstances.insert(try ClaimWord.known(circumstance, "circumstances"))
        }
        return ClaimFiling(
            incident: incident, event: try ClaimWord.known(event, "event"),
            account: try BankAccount.parse(bankCode: bankCode, number: accountNumber, holder: accountHolder),
            heir: heir.map { ID(number: $0.number) }, losses: losses.map(\.loss), leftHanded: leftHanded ?? false,
            cost: cost, transport: travels, serviceMonths: serviceMonths, children: try children(),
            scholarshipFor: try scholarshipFor.map { word throws(Failure) in
                try ClaimWord.known(word, "scholarshipFor")
            }, causes: causes, circumstances: circumstances,
            savings: try savings.map { word throws(Failure) in try ClaimWord.known(word, "savings") },
            shares: try shares.accounts(), asksWhoseAccount: asksWhoseAccount)
    }

    /// The lines by child.
    private func children() throws(Failure) -> [ScholarshipChild] {
        var years: [Int: [ScholarshipChild.Schooling]] = [:]
        for line in schooling {
            years[line.child, default: []].append(
                .init(try ClaimWord.known(line.level, "schooling"), years: line.years))
        }
        return years.sorted { $0.key < $1.key }.map { ScholarshipChild($0.value) }
    }
}

extension LossRecord {
    var loss: DisabilityLoss {
        DisabilityLoss(
            name, count: count ?? 1, functionReduction: reductionPercent.map(Rate.percent),
            assessed: assessedPercent.map(Rate.percent))
    }
}

extension AssessmentRequest {
    /// The step as the use case takes it.
    func assessment() throws(Failure) -> Assessment {
        switch action {
        case "ask-documents":
            var kinds: [PaperKind] = []
            for paper in papers { kinds.append(try ClaimWord.known(paper, "papers")) }
            return .askDocuments(kinds, reason: reason ?? "")
        case "adjust":
            guard let amount else { throw Failure(.invalid, "field-missing", field: "amount") }
            return .propose(.adjust(amount, reason: reason ?? ""))
        case "refuse":
            return .propose(
                .refuse(.init(regulation: regulation ?? "", article: article), reason: reason ?? ""))
        default: return .propose(.accept)
        }
    }
}

extension AdviceRequest {
    var advice: MedicalAdvice {
        MedicalAdvice(
            losses: losses.map(\.loss), leftHanded: leftHanded ?? false, totallyDisabled: totallyDisabled ?? false,
            note: note)
    }
}

extension ApprovalRequest {
    var approval: Approval {
        action == "send-back" ? .sendBack(reason: reason ?? "") : .approve(override: override)
    }
}
