// SPDX-License-Identifier: Apache-2.0

/// How a partner signs its calls, as agreed with it. The access token is asked for with the asymmetric signature in
/// either case.
public enum SnapSignatureVariant: String, Sendable, Hashable, CaseIterable {
    /// HMAC-SHA512 with the client secret, over the token too.
    case symmetric
    /// SHA256withRSA with the partner's private key.
    case asymmetric
}
