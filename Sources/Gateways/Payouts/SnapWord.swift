// SPDX-License-Identifier: Apache-2.0
import Services
import Snap

/// What every SNAP answer begins with.
struct SnapWord: Decodable {
    let responseCode: String
    let responseMessage: String?

    /// The word of an answer; nil when it is not of SNAP's form.
    static func read(_ body: [UInt8]) -> (code: SnapResponseCode, word: PayoutPort.Word)? {
        guard let head = SnapBody.answer(SnapWord.self, from: body), let code = SnapResponseCode(head.responseCode)
        else { return nil }
        let message = String((head.responseMessage ?? "").prefix(300))
        return (code, PayoutPort.Word(code: head.responseCode, message: message))
    }
}
