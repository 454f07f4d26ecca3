// SPDX-License-Identifier: Apache-2.0

/// Reads stored nodes of the log; all nodes of one proof are asked for at once.
public struct NodeSource {
    private let load: ([NodeAddress]) throws -> [NodeAddress: [UInt8]]

    /// - Parameter load: Answers the nodes it has; one that is missing makes the proof fail with `LogFault`.
    public init(_ load: @escaping ([NodeAddress]) throws -> [NodeAddress: [UInt8]]) { self.load = load }

    func hashes(at addresses: [NodeAddress]) throws -> [[UInt8]] {
        guard !addresses.isEmpty else { return [] }
        let found = try load(addresses)
        return try addresses.map { address in
            guard let hash = found[address] else { throw LogFault.nodeMissing(address) }
            return hash
        }
    }
}
