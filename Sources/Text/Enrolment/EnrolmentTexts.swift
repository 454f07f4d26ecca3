// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Registration, by oneself or by an officer.
public struct EnrolmentTexts: Sendable {
    public let language: Language
    public let title: String
    public let intro: String
    public let deskTitle: String
    public let deskIntro: String

    // Who
    public let who: String
    public let name: String
    public let nameHint: String
    public let nik: String
    public let nikHint: String
    public let sex: String
    public let birthDay: String

    // Address
    public let address: String
    public let addressLine: String
    public let village: String
    public let district: String
    public let province: String

    // Contact
    public let contact: String
    public let phone: String
    public let phoneHint: String
    public let email: String
    public let passport: String

    // Family
    public let family: String
    public let familyHint: String
    public let relative: @Sendable (Int) -> String
    public let relativeName: String
    public let relation: String
    public let nominated: String

    // Work
    public let work: String
    public let route: String
    public let company: String
    public let companyHint: String
    public let country: String
    public let countryHint: String
    public let employer: String
    public let employerKind: String
    public let occupation: String
    public let contractFirstDay: String
    public let months: String
    public let departedOn: String
    public let departedHint: String

    // Savings and password
    public let savings: String
    public let monthly: String
    public let savingsMonths: String
    public let account: String
    public let password: String
    public let passwordHint: String
    public let deskPassword: String
    public let deskPasswordHint: String
    public let submit: String
    public let deskSubmit: String
    public let consent: String

    // Result at the desk
    public let done: @Sendable (String) -> String
    public let knownTitle: String
    public let known: @Sendable (String, String) -> String
    public let seeKnown: String
    public let openCases: String
    public let signInTitle: String
    public let signInOnce: String
    public let login: String
    public let seePerson: String
    public let another: String

    public static func texts(_ language: Language) -> EnrolmentTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
