// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Services
import Text
import Wire

extension Site {
    /// Membership cards: shown, revoked, and checked by anybody, also without a network.
    var cardEndpoints: [Endpoint] {
        [
            .page(.viewCard, "/kartu") { call in
                guard let person = call.actor.person else { throw Failure(.absent, "no-such-record") }
                return try await cardPage(of: person, call)
            },
            .page(.viewCard, "/kartu/{person}") { call in
                try await cardPage(of: call.key("person"), call)
            },
            .keyedForm(.revokeCard, "/kartu/{person}/pencabutan", takes: CardRevocation.self) { call, failures, typed in
                try await cardPage(of: call.key("person"), call, FormFields(typed, failures, call.language))
            } _: { call, revocation, key in
                let person = try call.key("person", PersonRecord.self)
                try await door.revokeCard(person, reason: revocation.reason, by: call.actor, repeatKey: key)
                return Call.redirect("/orang/\(person)")
            },
            .page(.readPublicKeys, "/v/") { call in CardCheckPage.page(call) },
            .get(.viewCard, "/api/v1/persons/{person}/card", gives: CardRecord.self) { call in
                CardRecord(try await door.viewCard(call.key("person"), issuer: issuer, by: call.actor))
            },
            .post(
                .revokeCard, "/api/v1/persons/{person}/card/revocations", takes: CardRevocation.self,
                gives: CardRevocation.self
            ) { call, revocation, key in
                try await door.revokeCard(
                    call.key("person"), reason: revocation.reason, by: call.actor, repeatKey: key)
                return revocation
            },
            Endpoint(.readPublicKeys, .get, "/.well-known/jwks.json", face: .document) { call in
                // Sister institutions ask for the plain type, as their standard has it.
                let isPlain = (call.request.headers[.accept] ?? "").contains("application/json")
                return Response(
                    bytes: Array(keySet.json(with: try door.registryKeys).utf8),
                    type: isPlain ? "application/json" : "application/jwk-set+json", cache: "public, max-age=300")
            },
            Endpoint(.readPublicKeys, .get, "/.well-known/card-status", face: .document) { _ in
                let list = try await door.cardStatus(issuer: issuer)
                return Response(bytes: Array(list.utf8), type: "application/jwt", cache: "no-cache")
            },
        ]
    }

    /// The card, or why there is none yet.
    ///
    /// - Parameter revocation: the form of a revocation that was refused.
    private func cardPage(
        of person: ID<PersonRecord>, _ call: Call, _ revocation: FormFields? = nil
    ) async throws -> Page {
        do {
            let card = try await door.viewCard(person, issuer: issuer, by: call.actor)
            return try CardPage(card, of: person, call, revocation).page
        } catch let failure as Failure where failure.code == "no-cover-no-card" {
            return CardPage.none(of: person, failure, call)
        }
    }
}

extension CardRecord {
    fileprivate init(_ card: CardView) {
        self.init(
            token: card.token, link: card.link, expiresAt: card.expiresAt, kpj: card.claims.kpj,
            name: card.claims.name, country: card.claims.country, phase: card.claims.phase,
            programmes: card.claims.programmes.map(\.rawValue), firstDay: card.claims.cover.first,
            lastDay: card.claims.cover.last)
    }
}
