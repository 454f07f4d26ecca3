// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store

/// The sign-ins of a demonstration, one for each role and one more of finance, of assessors and of approvers, for
/// showing on the terminal and on a page.
public struct DemoSignIns: Sendable {
    /// The same for all; no secret, because everybody may look at made-up people.
    public static let password = "rantau-demo"

    public let entries: [Entry]

    public init(entries: [Entry]) { self.entries = entries }

    /// One sign-in: its login begins with the role's name.
    public struct Entry: Sendable {
        public let account: ID<UserAccount>
        public let login: String
        public let role: Role
        public let name: String
        /// Nil for roles without a second factor.
        public let secondFactor: TOTP?

        /// The second factor's six digits at a moment; nil where none is asked for.
        public func code(at now: Instant) -> String? { secondFactor?.code(step: TOTP.step(at: now)) }
    }

    /// Every sign-in that a demonstration has: the roles, a second officer of finance, because some money takes two,
    /// and a second assessor and approver, because others than before decide about an objection.
    static let logins: [(login: String, role: Role)] =
        Role.allCases.map { (login: $0.rawValue, role: $0) }
        + [Role.finance, .assessor, .approver].map { (login: second($0), role: $0) }

    static func second(_ role: Role) -> String { "\(role.rawValue)-2" }

    public func entry(_ role: Role) -> Entry? { entries.first { $0.role == role } }

    func actor(_ role: Role) -> Actor { actor(role.rawValue) }

    /// The second officer of a role that has two.
    func secondActor(_ role: Role) -> Actor { actor(Self.second(role)) }

    private func actor(_ login: String) -> Actor {
        guard let entry = entries.first(where: { $0.login == login }) else {
            preconditionFailure("a demonstration has a sign-in for each role")
        }
        return Actor(account: entry.account, role: entry.role, name: entry.login)
    }
}

extension Door {
    /// The sign-ins of this demonstration, read back. An installation that is none never tells.
    ///
    /// - Throws: `absent` where the installation is no demonstration.
    public func demonstrationSignIns() async throws -> DemoSignIns {
        guard settings.isDemonstration else { throw Failure(.absent, "no-such-record") }
        return try await database.read { transaction in
            let store = SignInStore(transaction)
            return DemoSignIns(
                entries: try DemoSignIns.logins.compactMap { login, role in
                    guard let signIn = try store.find(login: login), signIn.role == role.rawValue else {
                        return nil
                    }
                    let secret = try signIn.totp.map { try TOTPSecret.open($0, for: signIn.id, keys: keys) }
                    return DemoSignIns.Entry(
                        account: signIn.id, login: signIn.login, role: role, name: signIn.name,
                        secondFactor: secret.map(TOTP.init(secret:)))
                })
        }
    }
}
