// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Services
import Spdci
import Wire

extension Site {
    /// What sister institutions call: the social registry's standard of the Digital Convergence Initiative, at the
    /// standard's own addresses and in its own words.
    var registryEndpoints: [Endpoint] {
        requests + SpdciAction.allCases.filter { $0.callback == nil }.map(callback) + [registryToken] + terms
            + registryPages
    }

    private var requests: [Endpoint] {
        [
            registry(.searchRegistry, .search, SpdciAction.search.path) { try await $0.takeRegistrySearch($1, by: $2) },
            registry(.searchRegistry, .search, SpdciAction.search.syncPath) {
                try await $0.searchRegistry($1, by: $2)
            },
            registry(.subscribeRegistry, .subscribe, SpdciAction.subscribe.path) {
                try await $0.takeRegistrySubscribe($1, by: $2)
            },
            registry(.subscribeRegistry, .unsubscribe, SpdciAction.unsubscribe.path) {
                try await $0.takeRegistryUnsubscribe($1, by: $2)
            },
            registry(.askRegistryStatus, .status, SpdciAction.status.path) {
                try await $0.takeRegistryStatus($1, by: $2)
            },
            registry(.askRegistryStatus, .status, SpdciAction.status.syncPath) {
                try await $0.askRegistryStatus($1, by: $2)
            },
        ]
    }

    private func callback(_ action: SpdciAction) -> Endpoint {
        registry(.receiveRegistryAnswer, action, action.path) { door, bytes, actor in
            try await door.receiveRegistryAnswer(bytes, action, by: actor)
        }
    }

    private func registry(
        _ operation: Operation, _ action: SpdciAction, _ path: String?,
        _ ask: @escaping @Sendable (Door, [UInt8], Actor) async throws -> [UInt8]
    ) -> Endpoint {
        Endpoint(operation, .post, path ?? action.path, face: .partner) { call in
            await RegistryDesk(call: call, action: action).answer(operation) { bytes in
                try await ask(call.site.door, bytes, call.actor)
            }
        }
    }

    /// Where programs get a token by a secret, as the standard has it.
    private var registryToken: Endpoint {
        Endpoint(.issueClientToken, .post, RegistryTokenDesk.path, face: .document) { call in
            await RegistryTokenDesk(call: call).answer()
        }
    }

    private var terms: [Endpoint] {
        let path = "/api/v1/clients/{client}/registry-terms"
        return [
            .get(.viewRegistryTerms, path, gives: RegistryTermsAnswer.self) { call in
                RegistryTermsAnswer(try await door.viewRegistryTerms(of: call.parameter("client"), by: call.actor))
            },
            .postUnkeyed(
                .manageRegistryTerms, path, takes: RegistryTermsRequest.self, gives: RegistryTermsAnswer.self
            ) { call, body in
                RegistryTermsAnswer(
                    try await door.setRegistryTerms(try body.terms, of: call.parameter("client"), by: call.actor))
            },
            .postUnkeyed(
                .manageRegistryTerms, path + "/secret", takes: EmptyForm.self, gives: RegistryTermsAnswer.self,
                status: .created
            ) { call, _ in
                RegistryTermsAnswer(try await door.renewRegistrySecret(of: call.parameter("client"), by: call.actor))
            },
        ]
    }
}

extension RegistryTermsRequest {
    var terms: RegistryTerms {
        get throws(Failure) {
            try RegistryTerms(
                sender: sender, receiver: receiver ?? "rantau", callback: callback, mayBeUnsigned: unsigned ?? false,
                people: people, fields: fields, queries: queries,
                longestPage: longestPage ?? RegistryTerms.usualPage, keys: keys)
        }
    }
}

extension RegistryTermsAnswer {
    fileprivate init(_ view: RegistryTermsView) {
        let terms = view.terms
        self.init(
            client: view.handle, sender: terms.sender, receiver: terms.receiver, callback: terms.callback,
            unsigned: terms.mayBeUnsigned, people: terms.people.rawValue, fields: SocialField.text(terms.fields),
            queries: terms.queriesText, longestPage: terms.longestPage, keys: terms.keys, hasSecret: view.hasSecret,
            secret: view.secret,
            letters: view.letters.map { letter in
                RegistryLetterLine(
                    id: letter.id, url: letter.url, state: letter.state.rawValue, tries: letter.tries,
                    recordedAt: letter.recordedAt, lastStatus: letter.lastStatus, lastError: letter.lastError)
            })
    }
}
