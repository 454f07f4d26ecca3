// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Snap

/// Says whose a SNAP call is: address, token, partner, line, rate, signature, in this order.
struct SnapGate: Sendable {
    private let tokens: PartnerTokens
    private let partners: SnapPartners

    init(tokens: PartnerTokens, partners: SnapPartners) {
        self.tokens = tokens
        self.partners = partners
    }

    /// A request for a token whose signature holds. Whoever is unknown, disabled or elsewhere looks alike.
    func opened(_ call: SnapCall) async throws -> SnapPartner {
        let headers = try SnapTokenHeaders.parse(now: call.now, call.header)
        guard let partner = try await partners.partner(clientKey: headers.clientKey), partner.admits(call.address),
            partner.signed(headers)
        else { throw SnapRefusal(call.service, .unauthorised, "Signature does not match") }
        try await meter(partner, call)
        return partner
    }

    /// A call whose headers, token and signature hold.
    func signed(_ call: SnapCall) async throws -> SignedCall {
        let headers = try SnapHeaders.parse(call.service, now: call.now, call.header)
        guard let holder = try await tokens.partner(of: headers.token) else {
            throw SnapRefusal(call.service, .invalidToken)
        }
        guard let named = try await partners.partner(id: headers.partnerId) else {
            throw SnapRefusal(call.service, .partnerNotFound)
        }
        let signed = try checked(call, headers, by: named, holder: holder)
        try await meter(named, call)
        return signed
    }

    /// The same where token, partner and its calls left are in memory; nil where the database must be asked, and for
    /// partners that try things out on bills of their own.
    func keptSigned(_ call: SnapCall) throws -> SignedCall? {
        let headers = try SnapHeaders.parse(call.service, now: call.now, call.header)
        guard let holder = tokens.keptPartner(of: headers.token, at: call.now),
            let named = partners.keptPartner(id: headers.partnerId, at: call.now), !named.isSandbox
        else { return nil }
        let signed = try checked(call, headers, by: named, holder: holder)
        guard let isAdmitted = partners.keptAdmission(of: named, at: call.now) else { return nil }
        guard isAdmitted else { throw SnapRefusal(call.service, .tooManyRequests) }
        return signed
    }

    private func checked(
        _ call: SnapCall, _ headers: SnapHeaders, by partner: SnapPartner, holder: String
    ) throws(SnapRefusal) -> SignedCall {
        guard holder == partner.id else { throw SnapRefusal(call.service, .invalidToken, "X-PARTNER-ID") }
        guard partner.admits(call.address) else {
            throw SnapRefusal(call.service, .unauthorised, "Address is not on the list")
        }
        if let channel = partner.channelID, channel != headers.channelId {
            throw SnapRefusal(call.service, .invalidFieldFormat, SnapHeader.channelId.rawValue)
        }
        guard partner.signed(call, headers) else {
            throw SnapRefusal(call.service, .unauthorised, "Signature does not match")
        }
        return SignedCall(call: call, headers: headers, partner: partner)
    }

    private func meter(_ partner: SnapPartner, _ call: SnapCall) async throws {
        guard try await partners.admits(partner, at: call.now) else {
            throw SnapRefusal(call.service, .tooManyRequests)
        }
    }
}
