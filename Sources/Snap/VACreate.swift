// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A partner asks for a virtual account of its own for a bill (service 27), or for another last moment or amount of
/// one it asked for (service 28). Which fields must be there is known by memory only.
public struct VACreateRequest: Sendable, Hashable, Codable {
    public let partnerServiceId: String
    /// Ours to give: empty or missing when the account is asked for; what is sent must be the one we gave.
    public let customerNo: String?
    public let virtualAccountNo: String?
    public let virtualAccountName: String?
    /// The number of the bill, as printed on it; in a sandbox any text of the partner's. At most 64 characters.
    public let trxId: String
    public let totalAmount: SnapAmount?
    /// ISO 8601 with offset.
    public let expiredDate: String?

    public init(
        partnerServiceId: String, customerNo: String? = nil, virtualAccountNo: String? = nil,
        virtualAccountName: String? = nil, trxId: String, totalAmount: SnapAmount? = nil, expiredDate: String? = nil
    ) {
        self.partnerServiceId = partnerServiceId
        self.customerNo = customerNo
        self.virtualAccountNo = virtualAccountNo
        self.virtualAccountName = virtualAccountName
        self.trxId = trxId
        self.totalAmount = totalAmount
        self.expiredDate = expiredDate
    }

    /// The account that the request names; nil when it names none. Refused when its parts contradict one another.
    public func account(_ service: SnapService) throws(SnapRefusal) -> VirtualAccount? {
        guard let customerNo, !customerNo.isEmpty else { return nil }
        guard let account = VirtualAccount(partnerServiceId: partnerServiceId, customerNo: customerNo) else {
            throw SnapRefusal(service, .invalidFieldFormat, "customerNo")
        }
        let number = virtualAccountNo ?? account.number
        guard number == account.number || number == account.printed else {
            throw SnapRefusal(service, .invalidFieldFormat, "virtualAccountNo")
        }
        return account
    }

    /// The last moment the partner wants; nil when it wants none.
    public func expiry(_ service: SnapService) throws(SnapRefusal) -> Instant? {
        guard let expiredDate, !expiredDate.isEmpty else { return nil }
        guard let instant = Instant(expiredDate) else { throw SnapRefusal(service, .invalidFieldFormat, "expiredDate") }
        return instant
    }

    /// The bill's number, checked for length.
    public func bill(_ service: SnapService) throws(SnapRefusal) -> String {
        guard (1...64).contains(trxId.utf8.count), trxId.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw SnapRefusal(service, .invalidFieldFormat, "trxId")
        }
        return trxId
    }
}

/// The account that a partner asked for, as it stands now.
public struct VACreateResponse: Sendable, Hashable, Codable {
    public struct Account: Sendable, Hashable, Codable {
        public let partnerServiceId: String
        public let customerNo: String
        public let virtualAccountNo: String
        public let virtualAccountName: String?
        public let trxId: String
        public let totalAmount: SnapAmount
        public let expiredDate: String
        public let virtualAccountTrxType: String
    }

    public let responseCode: String
    public let responseMessage: String
    public let virtualAccountData: Account?

    /// - Parameter name: As the partner sent it; the name of the bill's owner is told at the inquiry only.
    public init(
        _ service: SnapService, account: VirtualAccount, name: String?, trxId: String, amount: SnapAmount,
        expiresAt: Instant
    ) {
        self.responseCode = SnapResponseCode(service, .successful).description
        self.responseMessage = SnapCase.successful.row.message
        self.virtualAccountData = Account(
            partnerServiceId: account.partnerServiceId, customerNo: account.customerNo,
            virtualAccountNo: account.number, virtualAccountName: name, trxId: trxId, totalAmount: amount,
            expiredDate: expiresAt.text(at: .wib), virtualAccountTrxType: "C")
    }
}

/// A partner gives back an account that it asked for (service 31): nothing is taken through it any more.
public struct VADeleteRequest: Sendable, Hashable, Codable {
    public let partnerServiceId: String
    public let customerNo: String
    public let virtualAccountNo: String
    public let trxId: String?

    public init(account: VirtualAccount, trxId: String?) {
        self.partnerServiceId = account.partnerServiceId
        self.customerNo = account.customerNo
        self.virtualAccountNo = account.number
        self.trxId = trxId
    }

    public func account() throws(SnapRefusal) -> VirtualAccount {
        guard let account = VirtualAccount(partnerServiceId: partnerServiceId, customerNo: customerNo),
            virtualAccountNo == account.number || virtualAccountNo == account.printed
        else { throw SnapRefusal(.vaDelete, .invalidFieldFormat, "virtualAccountNo") }
        return account
    }
}

/// The answer to a deletion.
public struct VADeleteResponse: Sendable, Hashable, Codable {
    public let responseCode: String
    public let responseMessage: String
    public let virtualAccountData: VADeleteRequest?

    public init(account: VirtualAccount, trxId: String?) {
        self.responseCode = SnapResponseCode(.vaDelete, .successful).description
        self.responseMessage = SnapCase.successful.row.message
        self.virtualAccountData = VADeleteRequest(account: account, trxId: trxId)
    }
}
