// SPDX-License-Identifier: Apache-2.0

/// Asks for an access token between businesses (service 73). The signature stands in the headers.
public struct AccessTokenRequest: Sendable, Hashable, Codable {
    public static let clientCredentials = "client_credentials"

    public let grantType: String

    public init(grantType: String = AccessTokenRequest.clientCredentials) { self.grantType = grantType }
}

/// A bearer token and how long it holds.
public struct AccessTokenResponse: Sendable, Hashable {
    public let responseCode: String
    public let responseMessage: String
    public let accessToken: String
    public let tokenType: String
    /// Seconds.
    public let expiresIn: Int

    public init(accessToken: String, expiresIn seconds: Int) {
        self.responseCode = SnapResponseCode(.accessToken, .successful).description
        self.responseMessage = SnapCase.successful.row.message
        self.accessToken = accessToken
        self.tokenType = "Bearer"
        self.expiresIn = seconds
    }
}

extension AccessTokenResponse: Codable {
    private enum Key: String, CodingKey { case responseCode, responseMessage, accessToken, tokenType, expiresIn }

    /// Takes `expiresIn` as text, as the standard has it, or as a number, as some banks do.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        responseCode = try container.decode(String.self, forKey: .responseCode)
        responseMessage = try container.decode(String.self, forKey: .responseMessage)
        accessToken = try container.decode(String.self, forKey: .accessToken)
        tokenType = try container.decode(String.self, forKey: .tokenType)
        if let number = try? container.decode(Int.self, forKey: .expiresIn) {
            expiresIn = number
        } else if let number = Int(try container.decode(String.self, forKey: .expiresIn)) {
            expiresIn = number
        } else {
            throw DecodingError.dataCorruptedError(
                forKey: .expiresIn, in: container, debugDescription: "expected seconds as digits")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(responseCode, forKey: .responseCode)
        try container.encode(responseMessage, forKey: .responseMessage)
        try container.encode(accessToken, forKey: .accessToken)
        try container.encode(tokenType, forKey: .tokenType)
        try container.encode(String(expiresIn), forKey: .expiresIn)
    }
}
