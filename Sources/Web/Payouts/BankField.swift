// SPDX-License-Identifier: Apache-2.0
import HTML
import People

extension Field {
    /// A bank by its name or its code; the names of the known ones are offered.
    func bank() -> Field {
        suggestions(KnownBank.all.map { FieldChoice($0.name, $0.code) }).maximumLength(40)
    }
}
