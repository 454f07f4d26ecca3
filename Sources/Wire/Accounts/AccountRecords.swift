// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Whom to give a sign-in, as what.
public struct AccountRequest: WireRecord {
    public let login: String
    public let name: String
    /// A role's public code: `assessor`, `relative`.
    public let role: String
    /// The record of a worker or relative: person number (`XXXX-XXXX-XXXX`), KPJ, or the record's key.
    public let person: String?
    /// The worker in whose family a relative is recorded, named in the same way.
    public let worker: String?
    public let organisation: ID<OrganisationRecord>?
    /// Two digits.
    public let province: Int?

    public static let shape = Shape<AccountRequest>(
        AccountRequest.init, WireField("login", \.login, .text(3...120, example: "siti.rahayu")),
        WireField("name", \.name, .text(1...80, example: "Siti Rahayu")),
        WireField("role", \.role, .text(1...40, example: "assessor")),
        WireField("person", \.person, .optional(.text(1...40))),
        WireField("worker", \.worker, .optional(.text(1...40))),
        WireField("organisation", \.organisation, .optional(.id(OrganisationRecord.self))),
        WireField("province", \.province, .optional(.integer(11...99))))
}

/// Which sign-ins: the one with a login, a worker's too; without a login those of officers and relatives.
public struct AccountQuery: WireRecord {
    public let login: String?

    public static let shape = Shape<AccountQuery>(
        { AccountQuery(login: $0) }, WireField("login", \.login, .optional(.text(1...120))))
}

/// A sign-in without its secrets.
public struct AccountRecord: WireRecord {
    public let id: ID<UserAccount>
    public let login: String
    public let name: String
    public let role: String
    public let person: ID<PersonRecord>?
    public let organisation: ID<OrganisationRecord>?
    public let province: Int?
    public let secondFactor: Bool

    public init(
        id: ID<UserAccount>, login: String, name: String, role: String, person: ID<PersonRecord>?,
        organisation: ID<OrganisationRecord>?, province: Int?, secondFactor: Bool
    ) {
        self.id = id
        self.login = login
        self.name = name
        self.role = role
        self.person = person
        self.organisation = organisation
        self.province = province
        self.secondFactor = secondFactor
    }

    public static let shape = Shape<AccountRecord>(
        AccountRecord.init, WireField("id", \.id, .id(UserAccount.self)),
        WireField("login", \.login, .text(1...120)), WireField("name", \.name, .text(1...200)),
        WireField("role", \.role, .text(1...40)),
        WireField("person", \.person, .optional(.id(PersonRecord.self))),
        WireField("organisation", \.organisation, .optional(.id(OrganisationRecord.self))),
        WireField("province", \.province, .optional(.integer(11...99))),
        WireField("secondFactor", \.secondFactor, .flag))
}

/// Sign-ins by login.
public struct AccountList: WireRecord {
    public let accounts: [AccountRecord]

    public init(accounts: [AccountRecord]) { self.accounts = accounts }

    public static let shape = Shape<AccountList>(
        AccountList.init, WireField("accounts", \.accounts, .list(of: .record(), 0...1_000)))
}

/// A sign-in just given. The secrets are told this once.
public struct AccountGiven: WireRecord {
    public let account: AccountRecord
    public let password: String
    /// `otpauth://`, for an authenticator app; null where no second factor is asked for.
    public let provisioningURI: String?

    public init(account: AccountRecord, password: String, provisioningURI: String?) {
        self.account = account
        self.password = password
        self.provisioningURI = provisioningURI
    }

    public static let shape = Shape<AccountGiven>(
        AccountGiven.init, WireField("account", \.account, .record()),
        WireField("password", \.password, .text(1...100)),
        WireField("provisioningURI", \.provisioningURI, .optional(.text(1...500))))
}
