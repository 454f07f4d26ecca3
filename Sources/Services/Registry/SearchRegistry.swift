// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Spdci
import Store

extension Door {
    /// Answers a search at once.
    ///
    /// - Returns: the signed answer.
    /// - Throws: `Failure` where the program may not search; `SpdciRefusal` where the message is refused.
    public func searchRegistry(_ bytes: [UInt8], by actor: Actor) async throws -> [UInt8] {
        let visit = try await admitRegistryMessage(bytes, .search, .searchRegistry, by: actor)
        let search = try SpdciSearch(visit.envelope)
        let id = try await takeRegistryMessage(
            visit, .searchRegistry, references: search.questions.map(\.reference), note: search.purposes, replyTo: nil)
        let findings = try await findings(of: search.questions, visit.terms, by: actor)
        return try visit.desk(self).answer(
            findings, visit.terms.fields, transaction: search.transaction, correlation: id.description,
            id: ids.next(RegistryLetterRecord.self).description, at: clock.now())
    }

    /// Takes a search whose answer goes to the sender's address.
    ///
    /// - Returns: the acknowledgement.
    public func takeRegistrySearch(_ bytes: [UInt8], by actor: Actor) async throws -> [UInt8] {
        let visit = try await admitRegistryMessage(bytes, .search, .searchRegistry, by: actor)
        let search = try SpdciSearch(visit.envelope)
        let url = try visit.replyURL(settings.webhooks)
        let id = try await takeRegistryMessage(
            visit, .searchRegistry, references: search.questions.map(\.reference), note: search.purposes, replyTo: url)
        return SpdciAcknowledgement.accepted(correlation: id.description, at: clock.now())
    }

    /// What each question finds now, within the terms; each record is a look.
    func findings(
        of questions: [SpdciQuestion], _ terms: RegistryTerms, by actor: Actor
    ) async throws -> [SpdciFinding] {
        try await read(.searchRegistry, by: actor) { context in
            let search = RegistrySearch(context, terms)
            return try questions.map(search.finding)
        }
    }
}

extension SpdciSearch {
    /// The codes of what it is for, as the audit names them.
    fileprivate var purposes: String? {
        let codes = questions.compactMap { question -> String? in
            if case .success(let criteria) = question.criteria { criteria.purpose } else { nil }
        }
        return codes.isEmpty ? nil : "for " + Set(codes).sorted().joined(separator: ",")
    }
}
