// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Kartu Peserta Jamsostek: the number of a membership, 11 digits. A worker may hold several over the years. Whether
/// the last digit checks the others is not known, so it is not checked.
public struct KPJ: Sendable, Hashable {
    public let text: String

    /// Reads 11 digits; blanks, dots and hyphens between them are dropped. Fails with `kpj-form`.
    public static func parse(_ text: some StringProtocol) throws(Failure) -> KPJ {
        let (count, digits) = DigitText.read(text)
        guard count == 11, let digits else {
            throw Failure(
                .invalid, "kpj-form", field: "kpj", details: ["found": String(text), "expected": "11"])
        }
        return KPJ(text: DigitText.text(digits))
    }
}

extension KPJ: CustomStringConvertible {
    public var description: String { text }
}
