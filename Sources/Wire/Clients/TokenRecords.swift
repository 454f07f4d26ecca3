// SPDX-License-Identifier: Apache-2.0
/// What a program sends for a token, as a form (RFC 6749 section 4.4, RFC 7523 section 2.2).
public struct TokenRequest: WireRecord {
    public let grantType: String
    public let assertionType: String
    /// The JWT that the program signed.
    public let assertion: String
    public let clientID: String?
    /// By spaces; without it all that were agreed.
    public let scope: String?

    public static let grants = ["client_credentials"]
    public static let assertionTypes = ["urn:ietf:params:oauth:client-assertion-type:jwt-bearer"]

    public static let shape = Shape<TokenRequest>(
        TokenRequest.init, WireField("grant_type", \.grantType, .choice(grants)),
        WireField("client_assertion_type", \.assertionType, .choice(assertionTypes)),
        WireField("client_assertion", \.assertion, .text(1...8_192)),
        WireField("client_id", \.clientID, .optional(.text(1...60))),
        WireField("scope", \.scope, .optional(.text(1...200))))
}

/// A bearer token.
public struct TokenAnswer: WireRecord {
    public let accessToken: String
    public let tokenType: String
    /// Seconds.
    public let expiresIn: Int
    public let scope: String

    public init(accessToken: String, expiresIn: Int, scope: String) {
        self.init(accessToken, "Bearer", expiresIn, scope)
    }

    private init(_ accessToken: String, _ tokenType: String, _ expiresIn: Int, _ scope: String) {
        self.accessToken = accessToken
        self.tokenType = tokenType
        self.expiresIn = expiresIn
        self.scope = scope
    }

    public static let shape = Shape<TokenAnswer>(
        TokenAnswer.init(_:_:_:_:), WireField("access_token", \.accessToken, .text(1...200)),
        WireField("token_type", \.tokenType, .choice(["Bearer"])),
        WireField("expires_in", \.expiresIn, .integer(1...86_400)), WireField("scope", \.scope, .text(1...200)))
}

/// Why there is no token (RFC 6749 section 5.2).
public struct TokenFault: WireRecord {
    public let error: String
    public let description: String
    /// Our own code, finer than `error`.
    public let code: String

    public init(error: String, description: String, code: String) {
        self.error = error
        self.description = description
        self.code = code
    }

    public static let shape = Shape<TokenFault>(
        TokenFault.init,
        WireField(
            "error", \.error,
            .choice([
                "invalid_request", "invalid_client", "invalid_grant", "unauthorized_client", "unsupported_grant_type",
                "invalid_scope",
            ])),
        WireField("error_description", \.description, .text(0...2_000)),
        WireField("code", \.code, .text(1...100)))
}
