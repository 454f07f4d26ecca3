// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

extension LawyerCase {
    /// What an event gives.
    func benefit(_ book: RuleBook) throws(Failure) -> CaseAnswer {
        let event = try BenefitEvent.named(text("event") ?? "")
        let ground: BenefitEvent? = try optionalWord("scholarship-for")
        let request = BenefitRequest(
            event: event, phase: try word("phase"), on: on, losses: try losses(), leftHanded: try flag("left-handed"),
            cost: try optionalRupiah("cost"), transport: try transport(),
            serviceMonths: try optionalNumber("service-months"), children: try children(), scholarshipFor: ground,
            membershipMonths: try optionalNumber("membership-months"), causes: try words("causes"),
            circumstances: try words("circumstances"), perseorangan: try flag("perseorangan"),
            insurerPaid: try optionalRupiah("insurer-paid"), granted: try words("granted"))
        let result = try BenefitLaw(book).assess(request)
        var words = ["amount": [result.amount.word]]
        if result.documentsAreKnown { words["documents"] = [String(result.documents.count)] }
        for part in result.parts { words["part \(part.code)"] = [part.amount.word] }
        return CaseAnswer(result.derivation, regulation: result.regulation, words)
    }

    private func losses() throws(Failure) -> [DisabilityLoss] {
        var losses: [DisabilityLoss] = []
        for item in try items("losses") {
            try allow(["name", "count", "function-reduction", "assessed"], in: item, of: "losses")
            guard let name = item["name"]?.string, item["count"].map({ $0.int != nil }) ?? true else {
                throw unreadable("losses")
            }
            losses.append(
                DisabilityLoss(
                    name, count: item["count"]?.int ?? 1,
                    functionReduction: try percent(item["function-reduction"], "losses"),
                    assessed: try percent(item["assessed"], "losses")))
        }
        return losses
    }

    private func transport() throws(Failure) -> [TransportCost] {
        var costs: [TransportCost] = []
        for item in try items("transport") {
            for (key, value) in item.entries ?? [] {
                guard let way = TransportCost.Way(rawValue: key), let cost = value.int else {
                    throw unreadable("transport")
                }
                costs.append(TransportCost(way: way, cost: Rupiah(Int64(cost))))
            }
        }
        return costs
    }

    /// A child is its levels with their years; `sd-proven` says for how many of them there is a proof of schooling.
    private func children() throws(Failure) -> [ScholarshipChild] {
        var children: [ScholarshipChild] = []
        for item in try items("children") {
            guard let entries = item.entries else { throw unreadable("children") }
            var schooling: [ScholarshipChild.Schooling] = []
            for (key, value) in entries where !key.hasSuffix("-proven") {
                guard let level = SchoolLevel(rawValue: key), let years = value.int else {
                    throw unreadable("children")
                }
                schooling.append(.init(level, years: years, proven: item["\(key)-proven"]?.int))
            }
            children.append(ScholarshipChild(schooling))
        }
        return children
    }
}
