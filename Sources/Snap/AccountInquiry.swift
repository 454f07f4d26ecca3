// SPDX-License-Identifier: Apache-2.0

/// Asks a bank whose account a number is, before money goes there (service 16).
public struct AccountInquiryRequest: Sendable, Hashable, Codable {
    /// 3 digits of the bank, optionally its branch; at most 8.
    public let beneficiaryBankCode: String
    /// At most 34 characters.
    public let beneficiaryAccountNo: String
    public let partnerReferenceNo: String?
    public let additionalInfo: AdditionalInfo?

    /// What banks differ in. Those that do not know a field pass over it.
    public struct AdditionalInfo: Sendable, Hashable, Codable {
        /// The name under which the payee says that the account stands.
        public let accountName: String?

        public init(accountName: String?) { self.accountName = accountName }
    }

    public init(
        beneficiaryBankCode: String, beneficiaryAccountNo: String, partnerReferenceNo: String? = nil,
        additionalInfo: AdditionalInfo? = nil
    ) {
        self.beneficiaryBankCode = beneficiaryBankCode
        self.beneficiaryAccountNo = beneficiaryAccountNo
        self.partnerReferenceNo = partnerReferenceNo
        self.additionalInfo = additionalInfo
    }
}

/// The answer to an account inquiry: the name that the bank has on the account.
public struct AccountInquiryResponse: Sendable, Hashable, Codable {
    public let responseCode: String
    public let responseMessage: String
    public let referenceNo: String?
    public let partnerReferenceNo: String?
    public let beneficiaryAccountName: String
    public let beneficiaryAccountNo: String
    public let beneficiaryBankCode: String?
    public let currency: String?

    public init(answering request: AccountInquiryRequest, name: String, referenceNo: String) {
        self.responseCode = SnapResponseCode(.accountInquiryExternal, .successful).description
        self.responseMessage = SnapCase.successful.row.message
        self.referenceNo = referenceNo
        self.partnerReferenceNo = request.partnerReferenceNo
        self.beneficiaryAccountName = name
        self.beneficiaryAccountNo = request.beneficiaryAccountNo
        self.beneficiaryBankCode = request.beneficiaryBankCode
        self.currency = SnapAmount.currency
    }
}
