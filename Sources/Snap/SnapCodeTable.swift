// SPDX-License-Identifier: Apache-2.0

// Everything Rantau believes about the numbers of SNAP (Bank Indonesia's national open API standard for payments)
// stands in this file, each row with how far it was verified. An unverified row must be checked against the bank's
// own document before the bank is connected.

/// How far a row of the SNAP tables was verified.
public enum SnapVerification: String, Sendable, Hashable, CaseIterable {
    /// Read in the published document of a bank or payment provider.
    case confirmed
    /// Known by memory only.
    case unverified
    /// No row of SNAP at all: Rantau's own service, spoken with SNAP's headers and signatures.
    case ours
}

/// A service of SNAP by its two-digit code. Sources of confirmed rows: docs.midtrans.com (16, 17, 18, 32, 36),
/// docs.faspay.co.id (27), developers.doku.com (73).
public enum SnapService: UInt8, Sendable, Hashable, CaseIterable {
    case accountInquiryInternal = 15
    case accountInquiryExternal = 16
    case transferIntrabank = 17
    case transferInterbank = 18
    case transferRTGS = 22
    case transferSKNBI = 23
    case vaInquiry = 24
    case vaPayment = 25
    case vaStatus = 26
    case vaCreate = 27
    case vaUpdate = 28
    case vaDelete = 31
    case vaInquiryIntrabank = 32
    case vaPaymentIntrabank = 33
    case transferStatus = 36
    case accessToken = 73
    case abroadRate = 90
    case abroadQuote = 91
    case abroadPayment = 92
    case accountOpening = 93
    case accountOpeningStatus = 94

    public var verification: SnapVerification {
        switch self {
        case .accountInquiryExternal, .transferIntrabank, .transferInterbank, .vaCreate, .vaInquiryIntrabank,
            .transferStatus, .accessToken:
            .confirmed
        case .accountInquiryInternal, .transferRTGS, .transferSKNBI, .vaInquiry, .vaPayment, .vaStatus, .vaUpdate,
            .vaDelete, .vaPaymentIntrabank:
            .unverified
        case .abroadRate, .abroadQuote, .abroadPayment, .accountOpening, .accountOpeningStatus: .ours
        }
    }

    /// The path below the version, as `/transfer-va/payment`; nil for services that Rantau neither offers nor calls.
    /// Those of update and delete are known by memory only.
    public var path: String? {
        switch self {
        case .accountInquiryExternal: "/account-inquiry-external"
        case .transferInterbank: "/transfer-interbank"
        case .vaInquiry: "/transfer-va/inquiry"
        case .vaPayment: "/transfer-va/payment"
        case .vaStatus: "/transfer-va/status"
        case .vaCreate: "/transfer-va/create-va"
        case .vaUpdate: "/transfer-va/update-va"
        case .vaDelete: "/transfer-va/delete-va"
        case .transferStatus: "/transfer/status"
        case .accessToken: "/access-token/b2b"
        case .abroadRate: "/abroad/rate"
        case .abroadQuote: "/abroad/quote"
        case .abroadPayment: "/abroad/payment"
        case .accountOpening: "/account-opening"
        case .accountOpeningStatus: "/account-opening/status"
        case .accountInquiryInternal, .transferIntrabank, .transferRTGS, .transferSKNBI, .vaInquiryIntrabank,
            .vaPaymentIntrabank:
            nil
        }
    }

    /// The method of the call, which the signature covers. PUT and DELETE are known by memory only.
    public var method: String {
        switch self {
        case .vaUpdate: "PUT"
        case .vaDelete: "DELETE"
        default: "POST"
        }
    }

    /// Whether partners call it here; the others Rantau calls at a bank, or nobody does.
    public var isOffered: Bool {
        switch self {
        case .accessToken, .vaInquiry, .vaPayment, .vaStatus, .vaCreate, .vaUpdate, .vaDelete, .abroadRate,
            .abroadQuote, .abroadPayment:
            true
        default: false
        }
    }

    /// What the service does, in a few words.
    public var title: String {
        switch self {
        case .accountInquiryInternal: "Account inquiry, same bank"
        case .accountInquiryExternal: "Account inquiry, other bank"
        case .transferIntrabank: "Transfer, same bank"
        case .transferInterbank: "Transfer, other bank"
        case .transferRTGS: "Transfer by RTGS"
        case .transferSKNBI: "Transfer by SKNBI"
        case .vaInquiry: "Virtual account: inquiry"
        case .vaPayment: "Virtual account: payment"
        case .vaStatus: "Virtual account: status of a payment"
        case .vaCreate: "Virtual account: create"
        case .vaUpdate: "Virtual account: update"
        case .vaDelete: "Virtual account: delete"
        case .vaInquiryIntrabank: "Virtual account inquiry, same bank"
        case .vaPaymentIntrabank: "Virtual account payment, same bank"
        case .transferStatus: "Status of a transfer"
        case .accessToken: "Access token between businesses"
        case .abroadRate: "Payment from abroad: a partner tells its rate"
        case .abroadQuote: "Payment from abroad: price of a bill in host currency"
        case .abroadPayment: "Payment from abroad: payment"
        case .accountOpening: "Open an account for a member"
        case .accountOpeningStatus: "Status of an application for an account"
        }
    }
}

/// What a SNAP response code says, whatever the service. Sources of confirmed rows: docs.midtrans.com (error
/// mapping), docs.faspay.co.id (response codes), docs.durianpay.id.
public enum SnapCase: Sendable, Hashable, CaseIterable {
    case successful, inProgress
    case badRequest, invalidFieldFormat, invalidMandatoryField
    case unauthorised, invalidToken
    case exceedsAmountLimit, dormantAccount, insufficientFunds, inactiveAccount
    case transactionNotFound, invalidMerchant, invalidAccount, invalidBill, invalidAmount, paidBill, partnerNotFound
    case expiredBill
    case externalIDConflict, duplicatePartnerReference
    case tooManyRequests
    case internalError, externalServerError
    case timeOut

    /// One row: HTTP status, case code, the standard's message, verification.
    public struct Row: Sendable, Hashable {
        public let status: UInt16
        public let number: UInt8
        public let message: String
        public let verification: SnapVerification
    }

    public var row: Row {
        switch self {
        case .successful: row(200, 00, "Successful", .confirmed)
        case .inProgress: row(202, 00, "Request In Progress", .confirmed)
        case .badRequest: row(400, 00, "Bad Request", .confirmed)
        case .invalidFieldFormat: row(400, 01, "Invalid Field Format", .confirmed)
        case .invalidMandatoryField: row(400, 02, "Invalid Mandatory Field", .confirmed)
        case .unauthorised: row(401, 00, "Unauthorized", .confirmed)
        case .invalidToken: row(401, 01, "Invalid Token (B2B)", .confirmed)
        case .exceedsAmountLimit: row(403, 02, "Exceeds Transaction Amount Limit", .confirmed)
        case .dormantAccount: row(403, 09, "Dormant Account", .confirmed)
        case .insufficientFunds: row(403, 14, "Insufficient Funds", .confirmed)
        case .inactiveAccount: row(403, 18, "Inactive Account", .confirmed)
        case .transactionNotFound: row(404, 01, "Transaction Not Found", .confirmed)
        case .invalidMerchant: row(404, 08, "Invalid Merchant", .confirmed)
        case .invalidAccount: row(404, 11, "Invalid Account", .confirmed)
        case .invalidBill: row(404, 12, "Invalid Bill/Virtual Account", .unverified)
        case .invalidAmount: row(404, 13, "Invalid Amount", .unverified)
        case .paidBill: row(404, 14, "Paid Bill", .unverified)
        case .partnerNotFound: row(404, 16, "Partner Not Found", .confirmed)
        case .expiredBill: row(404, 19, "Bill Expired", .unverified)
        case .externalIDConflict: row(409, 00, "Conflict", .confirmed)
        case .duplicatePartnerReference: row(409, 01, "Duplicate partnerReferenceNo", .confirmed)
        case .tooManyRequests: row(429, 00, "Too Many Requests", .unverified)
        case .internalError: row(500, 01, "Internal Server Error", .confirmed)
        case .externalServerError: row(500, 02, "External Server Error", .confirmed)
        case .timeOut: row(504, 00, "Timeout", .unverified)
        }
    }

    private func row(_ status: UInt16, _ number: UInt8, _ message: String, _ mark: SnapVerification) -> Row {
        Row(status: status, number: number, message: message, verification: mark)
    }

    /// The case of a code as another party wrote it; nil when the table does not know it.
    public init?(status: UInt16, number: UInt8) {
        let found = SnapCase.allCases.first { $0.row.status == status && $0.row.number == number }
        guard let found else { return nil }
        self = found
    }
}

/// Where a transfer stands (`latestTransactionStatus` of transfer/status). The whole table is known by memory only.
public enum SnapTransferState: String, Sendable, Hashable, CaseIterable {
    case success = "00"
    case initiated = "01"
    case paying = "02"
    case pending = "03"
    case refunded = "04"
    case cancelled = "05"
    case failed = "06"
    case notFound = "07"

    public var verification: SnapVerification { .unverified }

    /// Whether the bank will not change this answer any more.
    public var isFinal: Bool {
        switch self {
        case .success, .refunded, .cancelled, .failed: true
        case .initiated, .paying, .pending, .notFound: false
        }
    }
}
