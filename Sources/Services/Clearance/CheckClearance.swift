// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Protection
import Store

extension Door {
    /// Whether a worker may depart, asked by NIK, passport, KPJ or person number, with reasons and remedies.
    ///
    /// - Throws: `absent` `nobody-found` when nobody has the number.
    public func checkClearance(_ text: String, by actor: Actor) async throws -> GateAnswer {
        let answer = try await read(.checkClearance, by: actor) { context in
            guard let person = try PersonLookup(context.transaction, keys: self.keys).find(text) else {
                throw Failure(.absent, "nobody-found", field: "q")
            }
            return try GateReader(context).answer(person)
        }
        spool.record(answer.person, mayDepart: answer.clearance.mayDepart, reasons: answer.failed, by: actor)
        return answer
    }
}

extension GateAnswer {
    /// The codes of the checks that stop the departure, with blanks between.
    public var failed: String {
        clearance.checks.filter { !$0.passed && !$0.advisory }.map(\.code.rawValue).joined(separator: " ")
    }
}

/// Reads what the gate answers about one worker.
struct GateReader {
    private let context: ReadContext

    init(_ context: ReadContext) { self.context = context }

    func answer(_ person: ID<PersonRecord>) throws -> GateAnswer {
        let transaction = context.transaction
        let set = try PersonStore(transaction).samePersons(as: person)
        let facts = try MemberFactsStore(transaction).load(set)
        let timeline = try CoverTimeline.derive(from: facts, law: context.door.coverLaw)
        let clearance = Clearance.decide(facts, timeline: timeline, on: context.today)
        let country = facts.placements.first { $0.placement.id == clearance.placement }?.placement.country.code ?? ""
        let payable =
            clearance.mayDepart
            ? []
            : try InvoiceReader(transaction, now: context.now).all(of: set).filter { $0.state == .open }.map {
                invoice in
                GateAnswer.Payable(
                    invoice: invoice.id, virtualAccount: invoice.virtualAccount.number, amount: invoice.amount)
            }
        return GateAnswer(
            person: person, name: try PersonStore(transaction).getName(person),
            kpj: try MembershipStore(transaction).kpj(of: person) ?? "", country: country, clearance: clearance,
            payable: payable)
    }
}
