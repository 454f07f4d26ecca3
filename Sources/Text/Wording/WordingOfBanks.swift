// SPDX-License-Identifier: Apache-2.0
import People

extension Wording {
    /// A bank by its transfer code: `BRI (002)`; `Bank 123` where its name is not known.
    public static func bank(_ code: String) -> String {
        KnownBank.coded(code).map { "\($0.name) (\(code))" } ?? "Bank \(code)"
    }
}
