// SPDX-License-Identifier: Apache-2.0
import Credential
import Kernel
import Testing

/// A signature that was not made by this program: RS256, as the chips of older computers sign.
@Suite("A passkey's signature from elsewhere")
struct PasskeyVectorTests {
    private static let cose = """
        pAEDAzkBACBZAQCwU3Q_KQYPKw5aakaGAx1ptEohW3OaA63yweHZGv31Q-QkF9Pk4CFNHBRAlSMq-HJrlcQ_XiuZDDTLN4BFSUim\
        lI8l20NYW2WMfh5fuKjrf1sTZ_KQANgByl8Iiu1V7lhFBHDbpqUg9Yl52G3awOxkm452cVu3C854a7fpem3F8OThVHZlDQzogNvI\
        x4sV2OX_Zc8XGOcKYM7MgeWKyiTfzBbL0K9_SVXV3kXzjVcmtroewqb3hz8j_gB-\
        us3Fp_ISaB5WMVktxX8ggOzBPETGbAn9_Rb4K256Go4NQtvyCW-XU7VA7J6RPNwpFCfyfSeWTp7XDWq8v5-sjuxLtWYZIUMBAAE
        """
    private static let signature = """
        lndSl0U2uMV8PDHsKWDzbWrlU441EiOEcdVnt7HcxUH9IIG4QItWdV30WxHBQV5TIROnyfwInyx1H-\
        Mp4eMKZudKGQWggDcoFC_a8gkCa0VMDkGo95QLV6jyNgUpzXAtYEgk4gfoGxQ0-\
        r7hgY7Wu0chhsan0ztgHkIpksxrYxmygLjF09ZoQc6C__in2ZblzmLkmAtvtALUM5t08xO0ARs_exCpm4AS0YKsGa-\
        CDpAreMMFlIKrWZftjHnDGNss-\
        zR1ZF7gCxd83nNaxq1D4ydeTRMWnRs77_GjsVB8Se2KZ5X1sOm4vzggVgAIk4VGHr2Gv8ENB6lDq-er2ViYdg
        """
    private static let authenticator = "IWzbXj_zXcm7yS0w2X5WFLawpRtSWi6Qv5bbmdG0tw4FAAAABw"
    private static let client = """
        {"type":"webauthn.get","challenge":"dGFudGFuZ2Fu","origin":"https://rantau.example","crossOrigin":false}
        """

    private func count(_ change: (inout [UInt8]) -> Void = { _ in }) throws -> UInt32 {
        var signature = try #require(Base64URL.bytes(Self.signature))
        change(&signature)
        let assertion = PasskeyAssertion(
            credential: [1], clientData: Array(Self.client.utf8),
            authenticatorData: try #require(Base64URL.bytes(Self.authenticator)), signature: signature)
        return try assertion.verify(
            challenge: Array("tantangan".utf8), for: PasskeyParty(publicURL: "https://rantau.example"),
            key: try #require(Base64URL.bytes(Self.cose)), signCount: 6)
    }

    @Test func itHoldsAndTellsHowOftenTheChipHasSigned() throws { #expect(try count() == 7) }

    @Test func oneBitElsewhereAndItHoldsNoMore() {
        #expect(throws: Failure(.unauthenticated, "passkey-wrong")) { try count { $0[100] ^= 1 } }
        #expect(throws: Failure(.unauthenticated, "passkey-wrong")) { try count { $0.removeLast() } }
    }
}
