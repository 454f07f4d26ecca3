// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Asks for a session.
public struct SignInRequest: WireRecord {
    public let login: String
    public let password: String
    /// The second factor; officers need one.
    public let code: String?
    /// The password from now on; needed where an administrator reset the present one.
    public let newPassword: String?

    public static let shape = Shape<SignInRequest>(
        SignInRequest.init, WireField("login", \.login, .text(1...120)),
        WireField("password", \.password, .text(1...1_024)),
        WireField("code", \.code, .optional(.text(6...8))),
        WireField("newPassword", \.newPassword, .optional(.text(1...1_024))))
}

/// The same as a form, with the page to go on to.
public struct SignInForm: WireRecord {
    public let login: String
    public let password: String
    public let code: String?
    public let newPassword: String?
    public let next: String?

    public static let shape = Shape<SignInForm>(
        SignInForm.init, WireField("login", \.login, .text(1...120)),
        WireField("password", \.password, .text(1...1_024)),
        WireField("code", \.code, .optional(.text(1...8))),
        WireField("newPassword", \.newPassword, .optional(.text(1...1_024))),
        WireField("next", \.next, .optional(.text(1...300))))
}

/// A form that has only a button.
public struct EmptyForm: WireRecord {
    public static let shape = Shape<EmptyForm>(EmptyForm.init)
}

/// An open session.
public struct SessionAnswer: WireRecord {
    /// Sent back as `Authorization: Bearer`.
    public let token: String
    public let expiresAt: Instant
    public let role: String
    /// Whose record the session is for; nil for officers.
    public let person: ID<PersonRecord>?

    public init(token: String, expiresAt: Instant, role: String, person: ID<PersonRecord>?) {
        self.token = token
        self.expiresAt = expiresAt
        self.role = role
        self.person = person
    }

    public static let shape = Shape<SessionAnswer>(
        SessionAnswer.init, WireField("token", \.token, .text(1...200)),
        WireField("expiresAt", \.expiresAt, .instant), WireField("role", \.role, .text(0...40)),
        WireField("person", \.person, .optional(.id(PersonRecord.self))))
}
