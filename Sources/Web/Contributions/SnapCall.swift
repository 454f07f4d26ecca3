// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Kernel
import Snap

/// One SNAP request as it came in.
struct SnapCall: Sendable {
    let service: SnapService
    /// The whole path, as the signature has it.
    let path: String
    let headers: HTTPFields
    let body: [UInt8]
    let now: Instant

    func header(_ header: SnapHeader) -> String? { Self.names[header].flatMap { headers[$0] } }

    private static let names: [SnapHeader: HTTPField.Name] = Dictionary(
        uniqueKeysWithValues: SnapHeader.allCases.compactMap { header in
            HTTPField.Name(header.rawValue).map { (header, $0) }
        })
}

/// The answer to a SNAP request.
struct SnapReply: Sendable {
    let status: Int
    let body: [UInt8]
}
