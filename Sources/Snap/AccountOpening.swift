// SPDX-License-Identifier: Apache-2.0

/// Asks a partner bank to open an account for somebody, with what it must know of them (service 93).
public struct AccountOpeningRequest: Sendable, Hashable, Codable {
    /// The application's only number: the bank opens at most one account for it.
    public let partnerReferenceNo: String
    /// 3 digits of the bank.
    public let bankCode: String
    public let applicant: Applicant
    public let consent: Consent

    public struct Applicant: Sendable, Hashable, Codable {
        public let name: String
        /// 16 digits.
        public let nik: String
        /// `YYYY-MM-DD`.
        public let birthDate: String
        public let address: String
        /// With country code.
        public let phoneNo: String?
        public let email: String?

        public init(
            name: String, nik: String, birthDate: String, address: String, phoneNo: String?, email: String?
        ) {
            self.name = name
            self.nik = nik
            self.birthDate = birthDate
            self.address = address
            self.phoneNo = phoneNo
            self.email = email
        }
    }

    /// What the applicant agreed to, and when.
    public struct Consent: Sendable, Hashable, Codable {
        public let text: String
        /// ISO 8601.
        public let givenAt: String

        public init(text: String, givenAt: String) {
            self.text = text
            self.givenAt = givenAt
        }
    }

    public init(partnerReferenceNo: String, bankCode: String, applicant: Applicant, consent: Consent) {
        self.partnerReferenceNo = partnerReferenceNo
        self.bankCode = bankCode
        self.applicant = applicant
        self.consent = consent
    }
}

/// Asks what became of an application (service 94).
public struct AccountOpeningStatusRequest: Sendable, Hashable, Codable {
    public let originalPartnerReferenceNo: String

    public init(originalPartnerReferenceNo: String) { self.originalPartnerReferenceNo = originalPartnerReferenceNo }
}

/// Where an application stands; the answer to both.
public struct AccountOpeningResponse: Sendable, Hashable, Codable {
    public enum State: String, Sendable, Hashable, Codable {
        /// The bank still looks at it.
        case pending
        case opened
        case refused
    }

    public let responseCode: String
    public let responseMessage: String
    public let partnerReferenceNo: String
    /// A state that this program does not know counts as pending: ask again, never assume.
    public let accountState: String
    /// Once it is open.
    public let accountNo: String?
    /// Why it was refused, in the bank's words.
    public let reason: String?

    public init(
        _ service: SnapService, partnerReferenceNo: String, state: State, accountNo: String?, reason: String?
    ) {
        responseCode = SnapResponseCode(service, .successful).description
        responseMessage = SnapCase.successful.row.message
        self.partnerReferenceNo = partnerReferenceNo
        accountState = state.rawValue
        self.accountNo = accountNo
        self.reason = reason
    }

    public var state: State { State(rawValue: accountState) ?? .pending }
}
