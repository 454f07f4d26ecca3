// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A passkey that a browser made, its bytes in base 64 for addresses.
public struct PasskeyRequest: WireRecord {
    public let name: String
    /// The challenge as it was given.
    public let challenge: String
    public let clientData: String
    public let attestation: String

    public static let shape = Shape<PasskeyRequest>(
        PasskeyRequest.init, WireField("name", \.name, .text(1...40, example: "Telepon saya")),
        WireField("challenge", \.challenge, .text(1...300)), WireField("clientData", \.clientData, .text(1...4_000)),
        WireField("attestation", \.attestation, .text(1...16_000)))
}

/// A signature by a passkey, its bytes in base 64 for addresses.
public struct PasskeySignIn: WireRecord {
    public let credential: String
    public let clientData: String
    public let authenticatorData: String
    public let signature: String
    /// The page to go on to.
    public let next: String?

    public static let shape = Shape<PasskeySignIn>(
        PasskeySignIn.init, WireField("credential", \.credential, .text(1...1_400)),
        WireField("clientData", \.clientData, .text(1...4_000)),
        WireField("authenticatorData", \.authenticatorData, .text(1...4_000)),
        WireField("signature", \.signature, .text(1...2_000)), WireField("next", \.next, .optional(.text(1...300))))
}

/// What a browser is asked to sign.
public struct PasskeyQuestion: WireRecord {
    /// The domain that passkeys belong to.
    public let party: String
    /// Base 64 for addresses.
    public let challenge: String

    public init(party: String, challenge: String) {
        self.party = party
        self.challenge = challenge
    }

    public static let shape = Shape<PasskeyQuestion>(
        PasskeyQuestion.init, WireField("party", \.party, .text(1...200)),
        WireField("challenge", \.challenge, .text(1...300)))
}

/// A passkey of one's own.
public struct PasskeyLine: WireRecord {
    public let id: ID<PasskeyRecord>
    public let name: String
    public let recordedAt: Instant
    public let usedAt: Instant?

    public init(id: ID<PasskeyRecord>, name: String, recordedAt: Instant, usedAt: Instant?) {
        self.id = id
        self.name = name
        self.recordedAt = recordedAt
        self.usedAt = usedAt
    }

    public static let shape = Shape<PasskeyLine>(
        PasskeyLine.init, WireField("id", \.id, .id(PasskeyRecord.self)), WireField("name", \.name, .text(1...40)),
        WireField("recordedAt", \.recordedAt, .instant), WireField("usedAt", \.usedAt, .optional(.instant)))
}

/// One's own passkeys, and what a browser needs to make another.
public struct PasskeyList: WireRecord {
    public let passkeys: [PasskeyLine]
    public let question: PasskeyQuestion
    /// Base 64 for addresses.
    public let user: String

    public init(passkeys: [PasskeyLine], question: PasskeyQuestion, user: String) {
        self.passkeys = passkeys
        self.question = question
        self.user = user
    }

    public static let shape = Shape<PasskeyList>(
        PasskeyList.init, WireField("passkeys", \.passkeys, .list(of: .record(), 0...10)),
        WireField("question", \.question, .record()), WireField("user", \.user, .text(1...100)))
}
