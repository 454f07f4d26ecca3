// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Regulation
import Text
import Wire

extension BenefitQuery {
    /// The question as the law takes it.
    ///
    /// - Throws: `invalid` with the field; an unknown event, loss or cause is answered with those there are.
    public func request(today: CalendarDay) throws(Failure) -> BenefitRequest {
        var transport: [TransportCost] = []
        for (way, cost) in [(TransportCost.Way.land, land), (.sea, sea), (.air, air)] {
            if let cost { transport.append(TransportCost(way: way, cost: cost)) }
        }
        var children: [ScholarshipChild] = []
        for child in child { children.append(try ScholarshipChild(notation: child)) }
        var causes: Set<BenefitCause> = []
        for cause in cause { causes.insert(try Self.known(cause, "cause")) }
        var circumstances: Set<BenefitCircumstance> = []
        for circumstance in circumstance { circumstances.insert(try Self.known(circumstance, "circumstance")) }
        let ground = try scholarshipFor.map { name throws(Failure) in try BenefitEvent.named(name) }
        return BenefitRequest(
            event: try BenefitEvent.named(event), phase: phase, on: on ?? today,
            losses: loss.map(DisabilityLoss.init(notation:)), leftHanded: leftHanded ?? false, cost: cost,
            transport: transport, serviceMonths: serviceMonths, children: children, scholarshipFor: ground,
            membershipMonths: membershipMonths, causes: causes, circumstances: circumstances,
            perseorangan: perseorangan ?? false)
    }

    private static func known<Word: RawRepresentable & CaseIterable>(
        _ text: String, _ field: String
    ) throws(Failure) -> Word where Word.RawValue == String {
        guard let word = Word(rawValue: text) else {
            let options = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure(.invalid, "not-one-of", field: field, details: ["found": text, "options": options])
        }
        return word
    }
}

extension BenefitAnswer {
    /// A benefit over the wire, its steps in a language. The command line gives the same document.
    public init(_ result: BenefitResult, _ language: Language) {
        self.init(
            amount: result.amount, status: result.verification.rawValue,
            articles: result.citations.map(\.description), regulation: result.regulation,
            derivation: DerivationTree.json(result.derivation, language),
            documents: result.documents.map { paper in
                BenefitDocument(
                    code: paper.code, name: TermTexts.word(paper.code, language),
                    article: paper.citation.description, status: paper.verification.rawValue)
            })
    }
}
