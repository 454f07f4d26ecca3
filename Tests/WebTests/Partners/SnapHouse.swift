// SPDX-License-Identifier: Apache-2.0
import Access
import HTTPTypes
import Kernel
import Services
import Snap
import TestKit

@testable import Web

/// A desk over a temporary house, and a partner that signs calls to it.
struct SnapHouse {
    let house: TestHouse
    let desk: SnapDesk

    static let administrator = Actor(account: nil, role: .administrator, name: "admin")

    static func make() async throws -> SnapHouse {
        let house = try await TestHouse.make()
        let tokens = PartnerTokens(door: house.door)
        let desk = SnapDesk(door: house.door, tokens: tokens, partners: SnapPartners(door: house.door))
        return SnapHouse(house: house, desk: desk)
    }

    /// Adds a partner and asks a token for it.
    func partner(_ terms: PartnerTerms) async throws -> Caller {
        let key = try SnapPrivateKey.make()
        let given = try await house.door.addPartner(
            terms, publicKey: key.publicKey.pem, by: Self.administrator)
        desk.forgetPartners()
        var caller = Caller(
            id: terms.id, clientKey: given.clientKey, secret: SnapSecret(given.clientSecret ?? ""), key: key,
            service: terms.serviceNumber, variant: SnapSignatureVariant(rawValue: terms.signature) ?? .symmetric)
        caller.token = try await house.door.tokenOf(terms.id, desk: desk, caller, at: house.now)
        return caller
    }

    struct Caller {
        let id: String
        let clientKey: String
        let secret: SnapSecret
        let key: SnapPrivateKey
        let service: String
        let variant: SnapSignatureVariant
        var token = ""

        /// A signed call; `change` alters the headers afterwards.
        func call(
            _ service: SnapService, _ body: String, external: String = "1", at now: Instant, address: String? = nil,
            signedAt: Instant? = nil, change: [SnapHeader: String] = [:]
        ) throws -> SnapCall {
            let path = "/snap/v1.0" + (service.path ?? "")
            let bytes = Array(body.utf8)
            let timestamp = (signedAt ?? now).text(at: .wib)
            let signature =
                switch variant {
                case .symmetric:
                    secret.sign(
                        method: service.method, path: path, token: token, body: bytes, timestamp: timestamp)
                case .asymmetric:
                    try key.signService(method: service.method, path: path, body: bytes, timestamp: timestamp)
                }
            var values: [SnapHeader: String] = [
                .contentType: "application/json", .authorization: "Bearer \(token)", .timestamp: timestamp,
                .signature: signature, .partnerId: id, .externalId: external, .channelId: "95231",
            ]
            values.merge(change) { _, new in new }
            return SnapCall(
                service: service, path: path, headers: SnapHouse.fields(values), body: bytes, now: now,
                address: address.flatMap { IPAddress($0) })
        }

        /// A request for a token.
        func tokenCall(at now: Instant, address: String? = nil) throws -> SnapCall {
            let timestamp = now.text(at: .wib)
            let values: [SnapHeader: String] = [
                .contentType: "application/json", .timestamp: timestamp, .clientKey: clientKey,
                .signature: try key.signToken(clientKey: clientKey, timestamp: timestamp),
            ]
            return SnapCall(
                service: .accessToken, path: "/snap/v1.0/access-token/b2b", headers: SnapHouse.fields(values),
                body: Array(#"{"grantType":"client_credentials"}"#.utf8), now: now,
                address: address.flatMap { IPAddress($0) })
        }
    }

    static func fields(_ values: [SnapHeader: String]) -> HTTPFields {
        var fields = HTTPFields()
        for (header, value) in values {
            if let name = HTTPField.Name(header.rawValue) { fields[name] = value }
        }
        return fields
    }

    /// The seven digits that a call is answered with.
    func code(
        _ call: SnapCall, _ ask: (SnapDesk, SnapCall) async throws -> SnapReply = { try await $0.inquiry($1) }
    ) async throws -> String {
        do {
            let reply = try await ask(desk, call)
            return String(
                String(decoding: reply.body, as: UTF8.self).split(separator: "\"").first { $0.count == 7 } ?? "")
        } catch let refusal as SnapRefusal { return refusal.code.description }
    }
}

extension Door {
    fileprivate func tokenOf(
        _ partner: String, desk: SnapDesk, _ caller: SnapHouse.Caller, at now: Instant
    ) async throws -> String {
        let reply = try await desk.token(try caller.tokenCall(at: now, address: "192.0.2.1"))
        let answer = SnapBody.answer(AccessTokenResponse.self, from: reply.body)
        return answer?.accessToken ?? ""
    }
}
