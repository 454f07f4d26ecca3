// SPDX-License-Identifier: Apache-2.0
import Snap

/// What became of one request to Rantau, as the books and the control API show it.
struct SnapAnswer: Sendable, Codable {
    var httpStatus: Int?
    var responseCode: String?
    var responseMessage: String?
    /// The whole body as text.
    var body: String?
    /// Why there is no answer: no connection, no token, time-out.
    var fault: String?
    var milliseconds: Int

    var code: SnapResponseCode? { responseCode.flatMap { SnapResponseCode($0) } }

    /// The answer's head, whatever the service.
    struct Head: Decodable {
        let responseCode: String
        let responseMessage: String
    }
}
