// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A bank asks what a virtual account is about before its customer pays (service 24).
public struct VAInquiryRequest: Sendable, Hashable, Codable {
    public let partnerServiceId: String
    public let customerNo: String
    public let virtualAccountNo: String
    public let inquiryRequestId: String
    /// When the bank asks, ISO 8601.
    public let trxDateInit: String?

    public init(account: VirtualAccount, inquiryRequestId: String, trxDateInit: String? = nil) {
        self.partnerServiceId = account.partnerServiceId
        self.customerNo = account.customerNo
        self.virtualAccountNo = account.number
        self.inquiryRequestId = inquiryRequestId
        self.trxDateInit = trxDateInit
    }

    /// The account that is asked about; refused with 4002401 when its parts contradict one another.
    public func account() throws(SnapRefusal) -> VirtualAccount {
        guard let account = VirtualAccount(partnerServiceId: partnerServiceId, customerNo: customerNo),
            virtualAccountNo == account.number || virtualAccountNo == account.printed
        else { throw SnapRefusal(.vaInquiry, .invalidFieldFormat, "virtualAccountNo") }
        return account
    }
}

/// The answer to a VA inquiry: whose bill, and how much.
public struct VAInquiryResponse: Sendable, Hashable, Codable {
    public struct Account: Sendable, Hashable, Codable {
        public let inquiryStatus: VAFlagStatus
        public let inquiryReason: SnapReason
        public let partnerServiceId: String
        public let customerNo: String
        public let virtualAccountNo: String
        public let virtualAccountName: String
        public let inquiryRequestId: String
        public let totalAmount: SnapAmount
        /// The bill's number, for the bank's records.
        public let trxId: String?
        /// `C`: the amount is fixed, part payment is refused. Known by memory only.
        public let virtualAccountTrxType: String
    }

    public let responseCode: String
    public let responseMessage: String
    public let virtualAccountData: Account?

    public init(
        account: VirtualAccount, inquiryRequestId: String, name: String, amount: SnapAmount, trxId: String? = nil
    ) {
        self.responseCode = SnapResponseCode(.vaInquiry, .successful).description
        self.responseMessage = SnapCase.successful.row.message
        self.virtualAccountData = Account(
            inquiryStatus: .success, inquiryReason: SnapReason(english: "Success", indonesia: "Sukses"),
            partnerServiceId: account.partnerServiceId, customerNo: account.customerNo,
            virtualAccountNo: account.number, virtualAccountName: name, inquiryRequestId: inquiryRequestId,
            totalAmount: amount, trxId: trxId, virtualAccountTrxType: "C")
    }
}
