// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Kernel
import Services
import Snap

/// One SNAP request as it came in.
struct SnapCall: Sendable {
    let service: SnapService
    /// The whole path, as the signature has it.
    let path: String
    let headers: HTTPFields
    let body: [UInt8]
    let now: Instant
    /// Where it came from; nil where nobody knows.
    let address: IPAddress?

    func header(_ header: SnapHeader) -> String? { Self.names[header].flatMap { headers[$0] } }

    private static let names: [SnapHeader: HTTPField.Name] = Dictionary(
        uniqueKeysWithValues: SnapHeader.allCases.compactMap { header in
            HTTPField.Name(header.rawValue).map { (header, $0) }
        })
}

/// A call whose sender is known for sure.
struct SignedCall: Sendable {
    let call: SnapCall
    let headers: SnapHeaders
    let partner: SnapPartner

    var service: SnapService { call.service }
}

/// The answer to a SNAP request.
struct SnapReply: Sendable {
    let status: Int
    let body: [UInt8]
}

extension SnapReply {
    init(_ answer: some Encodable) throws { self.init(status: 200, body: try SnapBody.encode(answer)) }
}
