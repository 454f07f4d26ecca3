// SPDX-License-Identifier: Apache-2.0

/// Sends money to an account at another bank (service 18).
public struct InterbankTransferRequest: Sendable, Hashable, Codable {
    /// Our number of the transfer, at most 64 characters; the bank makes one transfer for each.
    public let partnerReferenceNo: String
    public let amount: SnapAmount
    public let beneficiaryAccountName: String
    public let beneficiaryAccountNo: String
    public let beneficiaryBankCode: String
    public let sourceAccountNo: String
    /// ISO 8601 with offset.
    public let transactionDate: String
    public let remark: String?

    public init(
        partnerReferenceNo: String, amount: SnapAmount, beneficiaryAccountName: String,
        beneficiaryAccountNo: String, beneficiaryBankCode: String, sourceAccountNo: String, transactionDate: String,
        remark: String? = nil
    ) {
        self.partnerReferenceNo = partnerReferenceNo
        self.amount = amount
        self.beneficiaryAccountName = beneficiaryAccountName
        self.beneficiaryAccountNo = beneficiaryAccountNo
        self.beneficiaryBankCode = beneficiaryBankCode
        self.sourceAccountNo = sourceAccountNo
        self.transactionDate = transactionDate
        self.remark = remark
    }
}

/// The answer to a transfer. `2001800` says that the money is gone; anything that `leavesOutcomeUnknown` must be
/// followed by a status request, never by a second transfer under another number.
public struct InterbankTransferResponse: Sendable, Hashable, Codable {
    public let responseCode: String
    public let responseMessage: String
    /// The bank's number of the transfer.
    public let referenceNo: String?
    public let partnerReferenceNo: String?
    public let amount: SnapAmount?
    public let beneficiaryAccountNo: String?
    public let beneficiaryBankCode: String?
    public let sourceAccountNo: String?

    public init(answering request: InterbankTransferRequest, _ outcome: SnapCase, referenceNo: String) {
        self.responseCode = SnapResponseCode(.transferInterbank, outcome).description
        self.responseMessage = outcome.row.message
        self.referenceNo = referenceNo
        self.partnerReferenceNo = request.partnerReferenceNo
        self.amount = request.amount
        self.beneficiaryAccountNo = request.beneficiaryAccountNo
        self.beneficiaryBankCode = request.beneficiaryBankCode
        self.sourceAccountNo = request.sourceAccountNo
    }
}
