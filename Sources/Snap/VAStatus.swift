// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A bank asks whether a payment that it told about was taken (service 26).
public struct VAStatusRequest: Sendable, Hashable, Codable {
    public let partnerServiceId: String
    public let customerNo: String
    public let virtualAccountNo: String
    public let inquiryRequestId: String?
    public let paymentRequestId: String?

    public init(account: VirtualAccount, inquiryRequestId: String? = nil, paymentRequestId: String?) {
        self.partnerServiceId = account.partnerServiceId
        self.customerNo = account.customerNo
        self.virtualAccountNo = account.number
        self.inquiryRequestId = inquiryRequestId
        self.paymentRequestId = paymentRequestId
    }

    /// The account that is asked about; refused with 4002601 when its parts contradict one another.
    public func account() throws(SnapRefusal) -> VirtualAccount {
        guard let account = VirtualAccount(partnerServiceId: partnerServiceId, customerNo: customerNo),
            virtualAccountNo == account.number || virtualAccountNo == account.printed
        else { throw SnapRefusal(.vaStatus, .invalidFieldFormat, "virtualAccountNo") }
        return account
    }
}

/// The answer to a VA status: whether the payment counts.
public struct VAStatusResponse: Sendable, Hashable, Codable {
    public struct Account: Sendable, Hashable, Codable {
        public let paymentFlagReason: SnapReason
        public let partnerServiceId: String
        public let customerNo: String
        public let virtualAccountNo: String
        public let paymentRequestId: String?
        public let paidAmount: SnapAmount?
        public let totalAmount: SnapAmount
        public let trxId: String?
        public let transactionDate: String?
        public let paymentFlagStatus: VAFlagStatus
    }

    public let responseCode: String
    public let responseMessage: String
    public let virtualAccountData: Account?

    /// `paid` is nil while nothing was posted for the account.
    public init(
        account: VirtualAccount, paymentRequestId: String?, total: SnapAmount, paid: SnapAmount?, paidAt: Instant?,
        trxId: String? = nil
    ) {
        self.responseCode = SnapResponseCode(.vaStatus, .successful).description
        self.responseMessage = SnapCase.successful.row.message
        self.virtualAccountData = Account(
            paymentFlagReason: paid == nil
                ? SnapReason(english: "Not paid", indonesia: "Belum dibayar")
                : SnapReason(english: "Success", indonesia: "Sukses"),
            partnerServiceId: account.partnerServiceId, customerNo: account.customerNo,
            virtualAccountNo: account.number, paymentRequestId: paymentRequestId, paidAmount: paid,
            totalAmount: total, trxId: trxId, transactionDate: paidAt?.text(at: .wib),
            paymentFlagStatus: paid == nil ? .failed : .success)
    }
}
