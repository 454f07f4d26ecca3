// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What an upload is; its bytes are the body.
public struct UploadQuery: WireRecord {
    public let kind: String
    public let name: String

    public init(kind: String, name: String) {
        self.kind = kind
        self.name = name
    }

    public static let shape = Shape<UploadQuery>(
        UploadQuery.init, WireField("kind", \.kind, .choice(ClaimWords.papers)),
        WireField("name", \.name, .text(1...200)))
}
