// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The directory of keys that Rantau and its bank or aggregator agree on. Reading and writing files is the
/// programs' business; this value is made from the files' texts and gives them back.
public struct SnapKeyDirectory: Sendable {
    /// One file of the directory.
    public enum File: String, Sendable, Hashable, CaseIterable {
        case aggregatorPrivateKey = "aggregator-private.pem"
        case aggregatorPublicKey = "aggregator-public.pem"
        case rantauPrivateKey = "rantau-snap-private.pem"
        case rantauPublicKey = "rantau-snap-public.pem"
        /// Hexadecimal digits; the text itself is the HMAC key.
        case clientSecret = "client-secret"
        case clientKey = "client-key"
        case partnerId = "partner-id"
        /// The digits with which every virtual account begins, without padding.
        case partnerServiceId = "partner-service-id"
        case channelId = "channel-id"
    }

    /// Who reads the directory. Each side has no use for the other's private key, so it need not be there.
    public enum Side: Sendable { case rantau, aggregator }

    /// How this side signs what it sends.
    public let credentials: SnapCredentials
    /// How this side verifies what it receives.
    public let peerKey: SnapPublicKey
    /// 8 characters, left-padded with spaces.
    public let partnerServiceId: String
    /// The client secret as it was handed over.
    public let clientSecret: String

    /// The files that a side must read.
    public static func files(for side: Side) -> [File] {
        let own: [File] =
            switch side {
            case .rantau: [.rantauPrivateKey, .aggregatorPublicKey]
            case .aggregator: [.aggregatorPrivateKey, .rantauPublicKey]
            }
        return own + [.clientSecret, .clientKey, .partnerId, .partnerServiceId, .channelId]
    }

    /// Throws `snap-key-missing` or `snap-key-unreadable` naming the file.
    public init(for side: Side, texts: [File: String]) throws(Failure) {
        func text(_ file: File) throws(Failure) -> String {
            let trimmed = (texts[file] ?? "").utf8.filter { $0 > 0x20 && $0 < 0x7F }
            guard !trimmed.isEmpty else { throw Failure(.invalid, "snap-key-missing", field: file.rawValue) }
            return String(decoding: trimmed, as: UTF8.self)
        }
        func pem(_ file: File) throws(Failure) -> String {
            _ = try text(file)
            return texts[file] ?? ""
        }
        let (own, peer): (File, File) =
            switch side {
            case .rantau: (.rantauPrivateKey, .aggregatorPublicKey)
            case .aggregator: (.aggregatorPrivateKey, .rantauPublicKey)
            }
        let secret = try text(.clientSecret)
        guard secret.utf8.count >= 32 else {
            throw SnapKeyDirectory.unreadable(.clientSecret, "at least 32 characters")
        }
        guard let account = VirtualAccount(partnerServiceId: try text(.partnerServiceId), customerNo: "0") else {
            throw SnapKeyDirectory.unreadable(.partnerServiceId, "1 to 8 digits")
        }
        let privateKeyText = try pem(own)
        let publicKeyText = try pem(peer)
        let privateKey: SnapPrivateKey
        do { privateKey = try SnapPrivateKey(pem: privateKeyText) } catch {
            throw SnapKeyDirectory.unreadable(own, "RSA private key, PEM, 2048 bits")
        }
        do { peerKey = try SnapPublicKey(pem: publicKeyText) } catch {
            throw SnapKeyDirectory.unreadable(peer, "RSA public key, PEM, 2048 bits")
        }
        partnerServiceId = account.partnerServiceId
        clientSecret = secret
        credentials = SnapCredentials(
            clientKey: try text(.clientKey), partnerId: try text(.partnerId), channelId: try text(.channelId),
            privateKey: privateKey, secret: SnapSecret(secret))
    }

    private static func unreadable(_ file: File, _ expected: String) -> Failure {
        Failure(.invalid, "snap-key-unreadable", field: file.rawValue, details: ["expected": expected])
    }

    /// New keys for both sides, as the texts of all files. Every file but the public keys is secret.
    public static func make(random: RandomSource) throws -> [File: String] {
        let aggregator = try SnapPrivateKey.make()
        let rantau = try SnapPrivateKey.make()
        return [
            .aggregatorPrivateKey: aggregator.pem, .aggregatorPublicKey: aggregator.publicKey.pem,
            .rantauPrivateKey: rantau.pem, .rantauPublicKey: rantau.publicKey.pem,
            .clientSecret: hex(random.bytes(32)), .clientKey: "rantau-\(hex(random.bytes(8)))",
            .partnerId: "rantau-\(hex(random.bytes(4)))", .partnerServiceId: "88899", .channelId: "95231",
        ]
    }

    /// Lowercase hexadecimal digits, two for each byte.
    public static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }
}
