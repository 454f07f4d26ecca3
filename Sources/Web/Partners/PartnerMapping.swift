// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Services
import Snap
import Wire

extension PartnerAnswer {
    init(_ view: PartnerView) {
        let partner = view.partner
        self.init(
            id: partner.id, name: partner.name, serviceNumber: partner.serviceNumber,
            account: LedgerAccount.channel(partner.channel).code, clientKey: partner.clientKey,
            signature: partner.signature, sandbox: partner.isSandbox, state: view.state.rawValue,
            amountLimit: partner.amountLimit, callsAMinute: partner.callsAMinute, networks: partner.networks,
            keys: view.keys.map { key in
                PartnerKeyAnswer(
                    kind: key.kind, fingerprint: key.fingerprint, firstDay: key.firstDay, lastDay: key.lastDay,
                    holds: key.holds)
            })
    }
}

extension PartnerGivenAnswer {
    init(_ given: PartnerGiven) {
        self.init(partner: PartnerAnswer(given.view), clientKey: given.clientKey, clientSecret: given.clientSecret)
    }
}

extension PartnerRequest {
    var terms: PartnerTerms {
        PartnerTerms(
            id: id, name: name, serviceNumber: serviceNumber, channelID: channelID, signature: signature,
            isSandbox: sandbox ?? false, amountLimit: amountLimit, callsAMinute: callsAMinute,
            networks: networks ?? "", firstDay: firstDay, lastDay: lastDay)
    }

    /// The public key as it is kept; nil where none was sent.
    func key() throws(Failure) -> String? {
        guard let publicKey else { return nil }
        return try PartnerKeyRequest.read(publicKey)
    }
}

extension PartnerKeyRequest {
    func key() throws(Failure) -> NewPartnerKey {
        NewPartnerKey(pem: try Self.read(publicKey), firstDay: firstDay, lastDay: lastDay, oldThrough: oldThrough)
    }

    /// The key written anew, so that the same key is always the same text.
    static func read(_ pem: String) throws(Failure) -> String {
        do { return try SnapPublicKey(pem: pem).pem } catch {
            throw Failure(error.kind, error.code, field: "publicKey", details: error.details)
        }
    }
}
