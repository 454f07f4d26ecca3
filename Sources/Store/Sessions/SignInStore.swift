// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Sign-ins: who may come in, as what, and on whose behalf.
public struct SignInStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct SignIn: Sendable {
        public let id: ID<UserAccount>
        /// Lower case; an e-mail address, a KPJ or a name given by the administrator.
        public let login: String
        /// Shown to people.
        public let name: String
        /// `Role.rawValue`.
        public let role: String
        /// PHC string of argon2id.
        public let password: String
        /// The TOTP secret; sealed by the caller. Nil where the role needs no second factor.
        public let totp: [UInt8]?
        /// The last step used; an earlier or equal one is a replay.
        public let totpStep: Int64
        public let person: ID<PersonRecord>?
        public let organisation: ID<OrganisationRecord>?
        public let province: Int?
        public let failures: Int
        public let lockedUntil: Instant?
        /// Whether somebody else set the password, so that its owner must choose a new one.
        public let mustChangePassword: Bool

        public init(
            id: ID<UserAccount>, login: String, name: String, role: String, password: String, totp: [UInt8]?,
            totpStep: Int64 = 0, person: ID<PersonRecord>? = nil, organisation: ID<OrganisationRecord>? = nil,
            province: Int? = nil, failures: Int = 0, lockedUntil: Instant? = nil, mustChangePassword: Bool = false
        ) {
            self.id = id
            self.login = login
            self.name = name
            self.role = role
            self.password = password
            self.totp = totp
            self.totpStep = totpStep
            self.person = person
            self.organisation = organisation
            self.province = province
            self.failures = failures
            self.lockedUntil = lockedUntil
            self.mustChangePassword = mustChangePassword
        }
    }

    private static let columns: SQL = """
        id, login, name, role, password, totp, totp_step, person, organisation, province, failures, locked_until,
        password_reset_at IS NOT NULL
        """

    public func insert(_ signIn: SignIn, at now: Instant) throws {
        try transaction.execute(
            """
            INSERT INTO sign_in (id, login, name, role, password, totp, person, organisation, province, recorded_at)
            VALUES (\(signIn.id), \(signIn.login), \(signIn.name), \(signIn.role), \(signIn.password), \(signIn.totp),
                \(signIn.person), \(signIn.organisation), \(signIn.province), \(now))
            """)
    }

    public func find(login: String) throws -> SignIn? {
        try transaction.row(
            "SELECT \(part: Self.columns) FROM sign_in WHERE login = \(login.lowercased()) AND closed_at IS NULL"
        ).map(Self.signIn)
    }

    /// Whether a sign-in has the login, open or closed: a login names one sign-in for ever.
    public func isTaken(login: String) throws -> Bool {
        try transaction.exists("SELECT 1 FROM sign_in WHERE login = \(login.lowercased())")
    }

    public func find(_ id: ID<UserAccount>) throws -> SignIn? {
        try transaction.row("SELECT \(part: Self.columns) FROM sign_in WHERE id = \(id) AND closed_at IS NULL")
            .map(Self.signIn)
    }

    public func find(person: ID<PersonRecord>) throws -> SignIn? {
        try transaction.row(
            "SELECT \(part: Self.columns) FROM sign_in WHERE person = \(person) AND closed_at IS NULL LIMIT 1"
        ).map(Self.signIn)
    }

    /// Every sign-in of the given roles, by login.
    public func all(roles: [String], limit: Int) throws -> [SignIn] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM sign_in
            WHERE role IN (\(list: roles)) AND closed_at IS NULL ORDER BY login LIMIT \(limit)
            """
        ).map(Self.signIn)
    }

    /// Counts a try before its password is looked at, so that many at once count too.
    ///
    /// - Returns: false when the sign-in rests.
    public func beginTry(_ id: ID<UserAccount>, patience: Int, restUntil: Instant, at now: Instant) throws -> Bool {
        try transaction.changes(
            """
            UPDATE sign_in SET failures = failures + 1,
                locked_until = CASE WHEN failures + 1 >= \(patience) THEN \(restUntil) ELSE NULL END
            WHERE id = \(id) AND (locked_until IS NULL OR locked_until <= \(now))
            """) == 1
    }

    /// Records a successful sign-in: failures start from zero, the second factor's step cannot be used again.
    ///
    /// - Parameter password: the hash that was verified.
    /// - Returns: false when in the meantime the step was used, the password changed or the sign-in closed.
    public func succeed(_ id: ID<UserAccount>, password: String, step: Int64?) throws -> Bool {
        try transaction.changes(
            """
            UPDATE sign_in SET failures = 0, locked_until = NULL, totp_step = coalesce(\(step), totp_step)
            WHERE id = \(id) AND password = \(password) AND closed_at IS NULL
                AND totp_step < \(step ?? Int64.max)
            """) == 1
    }

    /// Gives a sign-in a password, and a second factor where it has one, that its owner did not choose.
    public func reset(_ id: ID<UserAccount>, password: String, totp: [UInt8]?, at now: Instant) throws {
        try transaction.execute(
            """
            UPDATE sign_in SET password = \(password), totp = \(totp), totp_step = 0, failures = 0,
                locked_until = NULL, password_reset_at = \(now)
            WHERE id = \(id)
            """)
    }

    /// Keeps the password that its owner chose.
    public func changePassword(_ id: ID<UserAccount>, to password: String) throws {
        try transaction.execute(
            "UPDATE sign_in SET password = \(password), password_reset_at = NULL WHERE id = \(id)")
    }

    public func close(_ id: ID<UserAccount>, at now: Instant) throws {
        try transaction.execute("UPDATE sign_in SET closed_at = \(now) WHERE id = \(id)")
    }

    private static func signIn(_ row: Row) throws -> SignIn {
        SignIn(
            id: try row.id(0), login: try row.text(1), name: try row.text(2), role: try row.text(3),
            password: try row.text(4), totp: try row.optionalBlob(5), totpStep: try row.integer(6),
            person: try row.optionalID(7), organisation: try row.optionalID(8),
            province: try row.optionalInteger(9).map(Int.init), failures: try row.int(10),
            lockedUntil: try row.optionalInstant(11), mustChangePassword: try row.int(12) == 1)
    }
}
