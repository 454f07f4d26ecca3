// SPDX-License-Identifier: Apache-2.0

/// What a party needs to call the other side.
public struct SnapCredentials: Sendable {
    public let clientKey: String
    public let partnerId: String
    public let channelId: String
    public let privateKey: SnapPrivateKey
    public let secret: SnapSecret

    public init(
        clientKey: String, partnerId: String, channelId: String, privateKey: SnapPrivateKey, secret: SnapSecret
    ) {
        self.clientKey = clientKey
        self.partnerId = partnerId
        self.channelId = channelId
        self.privateKey = privateKey
        self.secret = secret
    }
}
