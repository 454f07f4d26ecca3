// SPDX-License-Identifier: Apache-2.0
import Kernel
import Sealing

/// What a browser is asked to have signed. It carries its own end and a code of ours, so that asking costs the
/// database nothing; that it was answered is kept until it ends.
struct PasskeyChallenge {
    private static let lifetime: Int64 = 10 * 60

    let bytes: [UInt8]

    /// - Parameter purpose: whose passkey it is to make; nil to sign in.
    init(for purpose: ID<UserAccount>?, keys: MasterKeys, random: RandomSource, at now: Instant) {
        let end = now.adding(seconds: Self.lifetime)
        let open = "\(end.seconds).\(Token.make(from: random).text)"
        bytes = Array("\(open).\(Self.code(open, purpose, keys))".utf8)
    }

    /// The end of a challenge that is ours, was made for this purpose and still counts.
    ///
    /// - Throws: `unauthenticated` `passkey-late` for any other.
    static func end(
        of bytes: [UInt8], for purpose: ID<UserAccount>?, keys: MasterKeys, at now: Instant
    ) throws(Failure) -> Instant {
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let seconds = Int64(parts[0]), seconds > now.seconds,
            ConstantTime.equal(
                Array(parts[2].utf8), Array(code("\(parts[0]).\(parts[1])", purpose, keys).utf8))
        else { throw Failure(.unauthenticated, "passkey-late") }
        return Instant(seconds: seconds)
    }

    private static func code(_ open: String, _ purpose: ID<UserAccount>?, _ keys: MasterKeys) -> String {
        let kind = "passkey-challenge:\(purpose?.description ?? "sign-in")"
        return Hex.text(keys.blindIndex.value(of: open, kind: kind))
    }
}
