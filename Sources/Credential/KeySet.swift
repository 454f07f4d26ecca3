// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import JWTKit
import Kernel

/// The keys whose signatures count, current and earlier ones: the body of `/.well-known/jwks.json`.
public struct KeySet: Sendable {
    private let keys: [String: VerificationKey]

    public init(_ keys: [VerificationKey]) {
        self.keys = Dictionary(keys.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Reads a JWKS document. Keys that are not P-256 are passed over.
    /// - Throws: `Failure` `key-set-malformed` when it is no such document or holds no usable key.
    public init(json: String) async throws {
        guard let set = try? JSONDecoder().decode(JWKS.self, from: Data(json.utf8)) else {
            throw Failure(.invalid, "key-set-malformed")
        }
        var keys: [VerificationKey] = []
        for jwk in set.keys where jwk.curve == .ecdsa(.p256) {
            guard let x = jwk.x, let y = jwk.y, let key = try? ES256PublicKey(parameters: (x, y)) else { continue }
            keys.append(try await VerificationKey(key))
        }
        guard !keys.isEmpty else { throw Failure(.invalid, "key-set-malformed") }
        self.init(keys)
    }

    func key(_ id: String) -> VerificationKey? { keys[id] }

    /// The document, the same bytes for the same keys: sorted by key id, fields in alphabetical order.
    public var json: String { json(with: []) }

    /// The same with keys of other purposes behind them.
    ///
    /// - Parameter others: JWKs as JSON.
    public func json(with others: [String]) -> String {
        let entries = keys.values.sorted { $0.id < $1.id }.map { key in
            #"{"alg":"ES256","crv":"P-256","kid":"\#(key.id)","kty":"EC","use":"sig","x":"\#(key.x)","y":"\#(key.y)"}"#
        }
        return #"{"keys":["# + (entries + others).joined(separator: ",") + "]}"
    }
}
