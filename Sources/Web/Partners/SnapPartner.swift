// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Snap

/// A partner with its keys ready to check signatures.
struct SnapPartner: Sendable {
    let id: String
    let clientKey: String
    /// 8 characters, left-padded with spaces.
    let serviceID: String
    let channelID: String?
    let variant: SnapSignatureVariant
    let isSandbox: Bool
    let amountLimit: Rupiah?
    let callsAMinute: Int?
    private let networks: [IPNetwork]
    private let keys: [SnapPublicKey]
    private let secrets: [SnapSecret]
    private let withdrawn: Set<String>

    /// nil for a partner that does not call: it has no client key.
    init?(_ calling: CallingPartner) {
        let partner = calling.partner
        guard let clientKey = partner.clientKey,
            let account = VirtualAccount(partnerServiceId: partner.serviceNumber, customerNo: "0")
        else { return nil }
        id = partner.id
        self.clientKey = clientKey
        serviceID = account.partnerServiceId
        channelID = partner.channelID
        variant = SnapSignatureVariant(rawValue: partner.signature) ?? .symmetric
        isSandbox = partner.isSandbox
        amountLimit = partner.amountLimit
        callsAMinute = partner.callsAMinute
        networks = calling.networks
        keys = calling.publicKeys.compactMap { try? SnapPublicKey(pem: $0) }
        secrets = calling.secrets.map(SnapSecret.init)
        withdrawn = calling.withdrawn
    }

    /// Whether calls may come from an address. Where a list is kept, an unknown address is a wrong one.
    func admits(_ address: IPAddress?) -> Bool {
        guard !networks.isEmpty else { return true }
        return address.map { address in networks.contains { $0.contains(address) } } ?? false
    }

    /// Whether one of the keys that hold today signed the request for a token.
    func signed(_ headers: SnapTokenHeaders) -> Bool {
        keys.contains {
            $0.verifyToken(headers.signature, clientKey: headers.clientKey, timestamp: headers.timestampText)
        }
    }

    /// Whether one of the keys or secrets that hold today signed the call, in the variant agreed on.
    func signed(_ call: SnapCall, _ headers: SnapHeaders) -> Bool {
        let method = call.service.method
        switch variant {
        case .symmetric:
            return secrets.contains {
                $0.verify(
                    headers.signature, method: method, path: call.path, token: headers.token, body: call.body,
                    timestamp: headers.timestampText)
            }
        case .asymmetric:
            return keys.contains {
                $0.verifyService(
                    headers.signature, method: method, path: call.path, body: call.body,
                    timestamp: headers.timestampText)
            }
        }
    }

    /// Whether the account is one of its own, and not given back.
    func owns(_ account: VirtualAccount) -> Bool {
        account.partnerServiceId == serviceID && !withdrawn.contains(account.customerNo)
    }
}
