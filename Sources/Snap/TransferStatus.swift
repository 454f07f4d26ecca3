// SPDX-License-Identifier: Apache-2.0

/// Asks what became of a transfer (service 36).
public struct TransferStatusRequest: Sendable, Hashable, Codable {
    public let originalPartnerReferenceNo: String
    public let originalReferenceNo: String?
    /// The service of the original request, two digits.
    public let serviceCode: String

    public init(
        originalPartnerReferenceNo: String, originalReferenceNo: String? = nil,
        service: SnapService = .transferInterbank
    ) {
        self.originalPartnerReferenceNo = originalPartnerReferenceNo
        self.originalReferenceNo = originalReferenceNo
        self.serviceCode = String(service.rawValue)
    }
}

/// The answer to a status request: where the transfer stands.
public struct TransferStatusResponse: Sendable, Hashable, Codable {
    public let responseCode: String
    public let responseMessage: String
    public let originalReferenceNo: String?
    public let originalPartnerReferenceNo: String?
    public let serviceCode: String?
    public let amount: SnapAmount?
    public let beneficiaryAccountNo: String?
    public let latestTransactionStatus: String?
    public let transactionStatusDesc: String?

    public init(
        answering request: TransferStatusRequest, state: SnapTransferState, referenceNo: String, amount: SnapAmount,
        beneficiaryAccountNo: String, description: String
    ) {
        self.responseCode = SnapResponseCode(.transferStatus, .successful).description
        self.responseMessage = SnapCase.successful.row.message
        self.originalReferenceNo = referenceNo
        self.originalPartnerReferenceNo = request.originalPartnerReferenceNo
        self.serviceCode = request.serviceCode
        self.amount = amount
        self.beneficiaryAccountNo = beneficiaryAccountNo
        self.latestTransactionStatus = state.rawValue
        self.transactionStatusDesc = description
    }

    /// nil when the bank named a state that the table does not know: ask again, never assume.
    public var state: SnapTransferState? { latestTransactionStatus.flatMap(SnapTransferState.init(rawValue:)) }
}
